/**
 * The process that decodes what people send: files that may be made to harm. Should the decoder crash, run out of
 * memory or never end, it is this process that goes, and no room notices.
 */
import { type PictureDone, type PictureJob, reencode } from './reencode.ts'

process.on('message', async ({ job, file }: PictureJob) => {
  const made = await reencode(file)
  process.send?.({ job, made } satisfies PictureDone)
})
process.on('disconnect', () => process.exit(0))
