/**
 * The one door through which zod enters the product.
 *
 * zod 4 compiles its checks with `new Function` unless told not to; the page's content security policy
 * forbids that, so the compiled path is switched off here, once.
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };

/** What is wrong with a value, one plain line for each place: `name: Too small`. */
export function describeIssues(error: z.ZodError): readonly string[] {
  return error.issues.map((issue) => `${issue.path.map(String).join('.') || 'value'}: ${issue.message}`);
}
