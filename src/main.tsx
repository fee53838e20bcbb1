import './polyfills'
import { App } from './form/app'
import { loadLayoutSettings } from './form/layout-settings'
import { createPageRoot } from './form/react-root'
import './form/style/tokens.css'
import './form/style/base.css'

loadLayoutSettings()
const root = document.getElementById('root')
if (root) createPageRoot(root).render(<App />)
