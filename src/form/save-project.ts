import { projectFile, projectFileNameOf } from '../index'
import { saveFile } from './save-file'
import type { Session } from './session/session'

/** Hands the draft to the browser as a project file: what can be taken to another computer, or kept where nothing else is. */
export function saveProject(session: Session): void {
  const { draft } = session.store.getState()
  saveFile(projectFile(draft), projectFileNameOf(draft), 'application/json')
  session.say('项目文件已交给浏览器保存，可以拷到别的电脑上继续编辑。')
}
