# Completion of alinea for bash. In ~/.bashrc:  eval "$(alinea completion bash)"

_alinea() {
    local line directive=
    local current=${COMP_WORDS[COMP_CWORD]}
    [[ $current == "=" ]] && current=
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
            :*) directive=${line#:} ;;
            *) COMPREPLY+=("${line%%$'\t'*}") ;;
        esac
    done < <("${COMP_WORDS[0]}" __complete bash "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    case $directive in
        file | folder)
            # Names of lessons come first; without any, readline completes the path, with ~ and quotes.
            if ((${#COMPREPLY[@]})); then
                compopt -o filenames 2>/dev/null
                while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$current")
            elif [[ $directive == folder ]]; then
                compopt -o dirnames 2>/dev/null
            else
                compopt -o default 2>/dev/null
            fi
            ;;
    esac
}
complete -F _alinea alinea
