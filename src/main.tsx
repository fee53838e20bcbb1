import './polyfills'
import { createRoot } from 'react-dom/client'
import { App } from './form/app'
import './form/style/tokens.css'
import './form/style/base.css'

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
