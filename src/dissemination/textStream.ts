/** Pieces of text as the body of a response, made as fast as they are taken. */
export const textStream = (pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  return new ReadableStream({
    cancel: async () => {
      await pieces.return(undefined)
    },
    pull: async (controller) => {
      const { done, value } = await pieces.next()
      if (done) {
        controller.close()
      } else {
        controller.enqueue(encoder.encode(value))
      }
    },
  })
}
