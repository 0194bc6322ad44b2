# Completion of alinea for fish. In ~/.config/fish/config.fish:  alinea completion fish | source

function __alinea_complete
    set -l words (commandline -opc) (commandline -ct)
    for line in (command $words[1] __complete fish $words[2..] 2>/dev/null)
        switch $line
            case ':file'
                __fish_complete_path (commandline -ct)
            case ':folder'
                __fish_complete_directories (commandline -ct)
            case ':*'
            case '*'
                echo $line
        end
    end
end

complete -c alinea -f -a '(__alinea_complete)'
