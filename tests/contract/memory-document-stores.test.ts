import { createMemoryDocumentStores } from '../../server/src/adapters/memory-document-stores.ts'
import { documentStoresContract } from './document-stores.ts'

documentStoresContract('memory', async () => ({ stores: createMemoryDocumentStores(), close: async () => undefined }))
