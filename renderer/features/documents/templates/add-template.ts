/** A file that a person chose, on its way to becoming a template: checked, its fields found, nothing kept yet. */
import { err, ok, type Result } from '../../../core/foundation/result';
import type { TemplateField } from '../../../core/issuing/template-fields';
import { checkTemplate, largestTemplateBytes } from '../../../imports/template/check-template';
import { readTemplateFields } from '../../../word/template/template-work';

export interface ReadTemplate {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** SHA-256, in hexadecimal. */
  readonly fileHash: string;
  readonly fields: readonly TemplateField[];
}

/** The file with its fields, or the sentence that says why it is not taken. */
export async function readTemplate(file: File): Promise<Result<ReadTemplate, string>> {
  // A file that is far too large is not even read.
  if (file.size > largestTemplateBytes) return refused(file.name, new Uint8Array(largestTemplateBytes + 1));
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (bytes === null)
    return err(
      `“${file.name.slice(0, 120)}” could not be read. Nothing was stored. Check the disk that it is on, then choose it again.`,
    );
  const checked = checkTemplate(file.name, bytes);
  if (!checked.ok) return checked;
  const fields = await readTemplateFields(bytes);
  if (!fields.ok)
    return err(
      `The fields of “${file.name.slice(0, 120)}” could not be read. Nothing was stored. Open it in Word, save it again, and choose that.`,
    );
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  const fileHash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return ok({ fileName: file.name.slice(0, 260), bytes, fileHash, fields: fields.value });
}

function refused(name: string, bytes: Uint8Array): Result<ReadTemplate, string> {
  const checked = checkTemplate(name, bytes);
  return checked.ok ? err('The file was not read. Nothing was stored.') : checked;
}
