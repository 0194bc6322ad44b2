/* Lets calls of libc on chosen files fail, for tests.bench.faults: preloaded into a program by LD_PRELOAD.
 *
 * FAULT_FILES   beginnings of paths, parted by colons; with a $ at the end a whole path. Other files never fail.
 * FAULT_CALL    open, read, write, rename or sync; what is counted
 * FAULT_ERRNO   what fails fails with this
 * FAULT_FROM    the first call that fails, counted from 1
 * FAULT_TIMES   how many fail; 0 for all that follow
 * FAULT_COUNT   a file in which the number of the calls of each kind is written at the end, none failing
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum kind { OPEN, READ, WRITE, RENAME, SYNC, KINDS };
static const char *const names[KINDS] = {"open", "read", "write", "rename", "sync"};
static long seen[KINDS];

static int matches(const char *path) {
    const char *each = getenv("FAULT_FILES");
    while (each && path && *each) {
        size_t length = strcspn(each, ":"), begin = length && each[length - 1] == '$' ? length - 1 : length;
        if (strncmp(path, each, begin) == 0 && (begin == length || !path[begin])) return 1;
        each += length + (each[length] == ':');
    }
    return 0;
}

static int belongs(int fd) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return matches(path);
}

/* Whether this call fails; errno is set. */
static int fails(enum kind kind, int counts) {
    const char *call = getenv("FAULT_CALL");
    if (!counts) return 0;
    long number = __atomic_add_fetch(&seen[kind], 1, __ATOMIC_SEQ_CST);
    if (!call || strcmp(call, names[kind]) != 0) return 0;
    long from = atol(getenv("FAULT_FROM")), times = atol(getenv("FAULT_TIMES"));
    if (number < from || (times && number >= from + times)) return 0;
    errno = atoi(getenv("FAULT_ERRNO"));
    return 1;
}

__attribute__((destructor)) static void report(void) {
    const char *file = getenv("FAULT_COUNT");
    FILE *out = file ? fopen(file, "w") : NULL;
    if (!out) return;
    for (int kind = 0; kind < KINDS; kind++) fprintf(out, "%s %ld\n", names[kind], seen[kind]);
    fclose(out);
}

#define TRUE_CALL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define MODE(flags) \
    mode_t mode = 0; \
    if ((flags) & (O_CREAT | __O_TMPFILE)) { \
        va_list rest; \
        va_start(rest, flags); \
        mode = va_arg(rest, mode_t); \
        va_end(rest); \
    }

int open(const char *path, int flags, ...) {
    MODE(flags)
    return fails(OPEN, matches(path)) ? -1 : TRUE_CALL(open)(path, flags, mode);
}
int open64(const char *path, int flags, ...) {
    MODE(flags)
    return fails(OPEN, matches(path)) ? -1 : TRUE_CALL(open64)(path, flags, mode);
}
int openat(int at, const char *path, int flags, ...) {
    MODE(flags)
    return fails(OPEN, matches(path)) ? -1 : TRUE_CALL(openat)(at, path, flags, mode);
}
int openat64(int at, const char *path, int flags, ...) {
    MODE(flags)
    return fails(OPEN, matches(path)) ? -1 : TRUE_CALL(openat64)(at, path, flags, mode);
}
ssize_t read(int fd, void *data, size_t size) { return fails(READ, belongs(fd)) ? -1 : TRUE_CALL(read)(fd, data, size); }
ssize_t pread(int fd, void *data, size_t size, off_t at) {
    return fails(READ, belongs(fd)) ? -1 : TRUE_CALL(pread)(fd, data, size, at);
}
ssize_t pread64(int fd, void *data, size_t size, off64_t at) {
    return fails(READ, belongs(fd)) ? -1 : TRUE_CALL(pread64)(fd, data, size, at);
}
ssize_t sendfile(int out, int in, off_t *at, size_t size) {
    ssize_t sendfile(int, int, off_t *, size_t);
    return fails(READ, belongs(in)) || fails(WRITE, belongs(out)) ? -1 : TRUE_CALL(sendfile)(out, in, at, size);
}
ssize_t sendfile64(int out, int in, off64_t *at, size_t size) {
    ssize_t sendfile64(int, int, off64_t *, size_t);
    return fails(READ, belongs(in)) || fails(WRITE, belongs(out)) ? -1 : TRUE_CALL(sendfile64)(out, in, at, size);
}
ssize_t write(int fd, const void *data, size_t size) {
    return fails(WRITE, belongs(fd)) ? -1 : TRUE_CALL(write)(fd, data, size);
}
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
    return fails(WRITE, belongs(fd)) ? -1 : TRUE_CALL(pwrite)(fd, data, size, at);
}
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
    return fails(WRITE, belongs(fd)) ? -1 : TRUE_CALL(pwrite64)(fd, data, size, at);
}
int ftruncate(int fd, off_t size) { return fails(WRITE, belongs(fd)) ? -1 : TRUE_CALL(ftruncate)(fd, size); }
int ftruncate64(int fd, off64_t size) { return fails(WRITE, belongs(fd)) ? -1 : TRUE_CALL(ftruncate64)(fd, size); }
int rename(const char *old, const char *new) {
    return fails(RENAME, matches(old) || matches(new)) ? -1 : TRUE_CALL(rename)(old, new);
}
int renameat(int from, const char *old, int to, const char *new) {
    return fails(RENAME, matches(old) || matches(new)) ? -1 : TRUE_CALL(renameat)(from, old, to, new);
}
int unlink(const char *path) { return fails(RENAME, matches(path)) ? -1 : TRUE_CALL(unlink)(path); }
int fsync(int fd) { return fails(SYNC, belongs(fd)) ? -1 : TRUE_CALL(fsync)(fd); }
int fdatasync(int fd) { return fails(SYNC, belongs(fd)) ? -1 : TRUE_CALL(fdatasync)(fd); }
