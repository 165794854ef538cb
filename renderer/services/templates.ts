/** The force's own Word files for a kind of document, and what has to be known before one is used. */
import { useMemo } from 'react';
import type { PlanDocumentKind } from '../core/issuing/document-version';
import type { WordTemplate } from '../core/issuing/force-look';
import { templateUse } from '../core/issuing/template-kinds';
import { useCollection } from './desk-context';

/** The templates for a kind, by name; none for a kind that leaves in no template, whatever was kept for it once. */
export function useTemplates(kind: PlanDocumentKind): readonly WordTemplate[] {
  const templates = useCollection('wordTemplates');
  return useMemo(
    () =>
      [...templates.values()]
        .filter((template) => template.kind === kind && templateUse(kind).takes !== 'none')
        .sort((a, b) => a.name.localeCompare(b.name)),
    [templates, kind],
  );
}

/** The bytes of a template's file. */
export function templateBytes({ bytes }: Pick<WordTemplate, 'bytes'>): Uint8Array {
  return Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
}

/** Bytes as a record keeps them, in pieces that no argument list is too short for. */
export function bytesAsText(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8190)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 8190))));
  return pieces.join('');
}
