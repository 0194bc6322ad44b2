"""Compares the pronunciation of many words with CRFsuite’s: `python -m tests.bench.pronunciation [COUNT]`.

Prints how many words differ (exit status 1 if any does), and the processor time of a word both ways and of the first
unknown word of a process, which opens the data files.
"""

from __future__ import annotations

import subprocess
import sys
import time
from statistics import median

from tests.crf_judge import PronunciationJudge, words_to_say

COLD = """
import time
from study.language.french.pronunciation import ipa
begun = time.process_time()
ipa('zorglubisme')
print((time.process_time() - begun) * 1000)
"""


def main(count: int) -> int:
    """Compare, measure and print; 1 if a word differs."""
    from study.language.french.grapheme_to_phoneme import sounds_of_letters

    words = words_to_say(count)
    judge = PronunciationJudge()
    begun = time.process_time()
    wanted = [judge.sounds(word) for word in words]
    between = time.process_time()
    found = [sounds_of_letters(word) for word in words]
    done = time.process_time()
    different = [(word, a, b) for word, a, b in zip(words, wanted, found, strict=True) if a != b]
    for word, a, b in different[:20]:
        print(f"{word}: {a} by CRFsuite, {b} by the program")
    print(f"{len(words)} words, {len(different)} different")
    for name, spent in (("CRFsuite", between - begun), ("the program", done - between)):
        print(f"{name}: {spent / len(words) * 1000:.2f} ms a word")
    command = [sys.executable, "-c", COLD]
    first = [float(subprocess.run(command, capture_output=True, check=True).stdout) for _ in range(21)]
    print(f"the first unknown word of a process: {median(first):.1f} ms (least {min(first):.1f})")
    return 1 if different else 0


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 40_000))
