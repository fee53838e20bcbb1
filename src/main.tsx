import './polyfills'
import { createRoot } from 'react-dom/client'
import { App } from './form/app'
import { loadLayoutSettings } from './form/layout-settings'
import './form/style/tokens.css'
import './form/style/base.css'

loadLayoutSettings()
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
