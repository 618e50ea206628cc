import { createMemoryAssetStore } from '../../server/src/adapters/memory-asset-store.ts'
import { assetStoreContract } from './asset-stores.ts'

assetStoreContract('memory', async () => ({ assets: createMemoryAssetStore(), close: async () => undefined }))
