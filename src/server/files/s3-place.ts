import { z } from 'zod'

/** A bucket (with a prefix, perhaps) of a store that speaks S3, and the key to it. */
export interface S3Place {
  /** Address of the bucket and prefix, without a slash at the end; objects lie below it. */
  url: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

const text = z.string().min(1)
const environmentSchema = z.object({
  AWS_ACCESS_KEY_ID: text,
  AWS_SECRET_ACCESS_KEY: text,
  AWS_REGION: text.default('us-east-1'),
  AWS_ENDPOINT_URL: z.url().optional(),
  AWS_ENDPOINT_URL_S3: z.url().optional(),
})

/**
 * Reads `s3://bucket/prefix` and the environment, whose names are those that Amazon's own programs know. Where an endpoint is
 * named, the bucket stands in the path, as every other store takes it; without one it is Amazon's.
 *
 * @throws a ZodError where something is missing
 */
export const readS3Place = (address: string, environment: NodeJS.ProcessEnv): S3Place => {
  const { bucket, prefix = '' } = /^s3:\/\/(?<bucket>[a-z0-9][a-z0-9.-]+)(?<prefix>(?:\/[\w.-]+)*)\/?$/.exec(address)
    ?.groups ?? { bucket: z.never({ error: '--files: s3://bucket/prefix' }).parse(address) }
  const env = environmentSchema.parse(environment)
  const endpoint = env.AWS_ENDPOINT_URL_S3 ?? env.AWS_ENDPOINT_URL
  const bucketUrl = endpoint
    ? `${endpoint.replace(/\/+$/, '')}/${bucket}`
    : `https://${bucket}.s3.${env.AWS_REGION}.amazonaws.com`
  return {
    url: bucketUrl + prefix,
    region: env.AWS_REGION,
    accessKeyId: env.AWS_ACCESS_KEY_ID,
    secretAccessKey: env.AWS_SECRET_ACCESS_KEY,
  }
}
