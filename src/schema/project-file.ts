/** What marks a JSON file as a project file of this program: the value of its `kind`. */
export const projectFileKind = 'zhengfu-xinxi-gongkai-nianbao'
