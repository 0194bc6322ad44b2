#compdef alinea
# Completion of alinea for zsh. In ~/.zshrc, after compinit:  eval "$(alinea completion zsh)"

_alinea() {
    local line value directive
    local -a values
    while IFS= read -r line; do
        case $line in
            :*) directive=${line#:} ;;
            *) value=${line%%$'\t'*}; values+=("${value//:/\\:}:${line#*$'\t'}") ;;
        esac
    done < <("${(Q)words[1]}" __complete zsh "${(@Q)words[2,CURRENT]}" 2>/dev/null)
    (( $#values )) && _describe alinea values
    case $directive in
        file) compset -P '--*='; _files ;;
        folder) compset -P '--*='; _files -/ ;;
    esac
}

if [[ ${funcstack[1]} == _alinea ]]; then
    _alinea "$@"
else
    compdef _alinea alinea
fi
