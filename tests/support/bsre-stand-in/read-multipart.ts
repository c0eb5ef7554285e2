/** The parts of a multipart form, by name. */
export const readMultipart = async (body: Buffer, contentType: string): Promise<Map<string, Buffer>> => {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData()
  const parts = new Map<string, Buffer>()
  for (const [name, value] of form.entries()) {
    parts.set(name, typeof value === 'string' ? Buffer.from(value) : Buffer.from(await value.arrayBuffer()))
  }
  return parts
}
