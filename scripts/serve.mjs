/** `npm run serve`: serves what is installed and built already, for service managers and containers. */
import { serve } from './lib/serve.mjs'

await serve()
