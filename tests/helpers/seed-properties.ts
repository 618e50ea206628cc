/**
 * Property tests draw the same examples on every run, so that a failure is there again for whoever looks for it.
 * `FC_SEED=…` draws others; fast-check prints the seed of what fails.
 */
import fc from 'fast-check'

const seed = Number(process.env.FC_SEED ?? 20_240_229)

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed })
