import { startMongo } from './mongoServer.mjs'

export default async function setup() {
  const mongo = await startMongo()
  if (!mongo && process.env.CI) {
    throw new Error('No MongoDB for the tests. Build test/mongo-server or set MONGODB_TEST_URI.')
  }
  if (mongo) {
    process.env.MONGODB_TEST_URI = mongo.uri
    process.env.DATABASE_COMPATIBILITY = mongo.compatibility
    globalThis.stopMongo = mongo.stop
  }
}
