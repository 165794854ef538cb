/** Ids of records: opaque, branded by kind so that a place's id cannot be passed where a person's belongs. */
import { z } from './schema';

declare const kind: unique symbol;

/** An opaque id: 16 random bytes in lower-case hexadecimal, or a stable word for reference data. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind };

/** Where new ids come from; a parameter in core, so that tests and repeatable documents choose their own. */
export type IdSource = () => string;

/** The schema of an id of one kind. */
export function idSchema<Kind extends string>(): z.ZodType<Id<Kind>> {
  const schema = z
    .string()
    .min(1)
    .max(120)
    .regex(/^[A-Za-z0-9:_-]+$/);
  return schema as unknown as z.ZodType<Id<Kind>>;
}

/** Reads a string that is known to be an id of this kind (from a route, from reference data). */
export function asId<Kind extends string>(value: string): Id<Kind> {
  return value as Id<Kind>;
}

/** Turns 16 random bytes into an id. */
export function idFromBytes(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
