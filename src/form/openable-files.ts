/** What the file dialogs offer: endings of files that can be opened. What a file is, its content tells. */
export const openableFiles = '.docx,.docm,.doc,.wps,.pdf,.html,.htm,.mht,.mhtml,.xlsx,.txt,.json'
