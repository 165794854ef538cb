/**
 * Expected failure as a value. A bug throws; something that can go wrong in ordinary use returns a `Result`
 * whose error is a closed union of plain shapes, so that the caller has to say what happens then.
 */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** The success. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** The expected failure. */
export function err<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}
