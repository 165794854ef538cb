/** A document in one of the force's own Word files: which one is chosen on its screen, and what writes it. */
import { NativeSelect } from '@mantine/core';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { plainText } from '../../../core/documents/missing';
import type { WordDocument } from '../../../core/documents/model';
import type { Marking } from '../../../core/foundation/marking';
import { type PlanDocumentKind, planDocumentKinds } from '../../../core/issuing/document-version';
import type { WordTemplate } from '../../../core/issuing/force-look';
import { templateFindings } from '../../../core/issuing/template-fields';
import { useOperation } from '../../../services/operation';
import { templateBytes, useTemplates } from '../../../services/templates';
import { useWriters, type Writers, WritersProvider } from '../../../services/writers';
import { writeFromTemplate } from '../../../word/template/template-work';
import { TemplateFindings } from './template-findings';

/** What the register keeps of the template that a file was written in. */
export interface TemplateUsed {
  readonly name: string;
  readonly fileName: string;
  /** SHA-256 of the template's file, in hexadecimal. */
  readonly fileHash: string;
}

interface Choice {
  readonly templates: readonly WordTemplate[];
  readonly chosen: WordTemplate | null;
  readonly choose: (id: string | null) => void;
}

const ChoiceContext = createContext<Choice | null>(null);

interface InTemplateProps {
  readonly kind: PlanDocumentKind;
  readonly children: ReactNode;
}

/** Everything below it that writes a document of this kind writes it into the chosen template. */
export function InTemplate({ kind, children }: InTemplateProps) {
  const operation = useOperation();
  const templates = useTemplates(kind);
  const [id, setId] = useState<string | null>(null);
  const base = useWriters();
  const chosen = templates.find((template) => template.id === id) ?? null;
  const writers = useMemo(
    (): Writers => ({
      sheet: (sheet, writing) => base().sheet(sheet, writing),
      word: (document, writing) => {
        if (chosen === null || holdsBack(chosen, document.marking)) return base().word(document, writing);
        const facts = {
          force: operation.forceName,
          pollingDate: operation.pollingDate,
          council: councilOf(kind, document),
        };
        return writeFromTemplate({ document, template: templateBytes(chosen), facts }, writing);
      },
    }),
    [base, chosen, kind, operation.forceName, operation.pollingDate],
  );
  const choice = useMemo((): Choice => ({ templates, chosen, choose: setId }), [templates, chosen]);
  return (
    <ChoiceContext.Provider value={choice}>
      <WritersProvider value={writers}>{children}</WritersProvider>
    </ChoiceContext.Provider>
  );
}

/** The template that a document of this marking is written in now; `null` where none is chosen or none may be used. */
export function useTemplateUsed(): (marking: Marking) => TemplateUsed | null {
  const chosen = useContext(ChoiceContext)?.chosen ?? null;
  return (marking) => {
    if (chosen === null || holdsBack(chosen, marking)) return null;
    const { name, fileName, fileHash } = chosen;
    return { name, fileName, fileHash };
  };
}

/** The choice of a template, with what is amiss in it; nothing where the force has none for the document. */
export function TemplateChoice({ marking }: { readonly marking: Marking }) {
  const choice = useContext(ChoiceContext);
  if (choice === null || choice.templates.length === 0) return null;
  const { templates, chosen, choose } = choice;
  const shown = chosen !== null && holdsBack(chosen, marking) ? null : chosen;
  const held = templates.filter((template) => holdsBack(template, marking));
  return (
    <section className="stack-tight" aria-label="Template">
      <NativeSelect
        label="Export in"
        data={[
          { value: '', label: 'The look of the desk and the force' },
          ...templates.map((template) => ({
            value: template.id,
            label: `Template: ${template.name}${held.includes(template) ? ' (cannot be used)' : ''}`,
            disabled: held.includes(template),
          })),
        ]}
        value={shown?.id ?? ''}
        onChange={({ currentTarget: { value } }) => choose(value === '' ? null : value)}
      />
      {[...held, ...(shown === null ? [] : [shown])].map((template) => (
        <TemplateFindings
          key={template.id}
          findings={findingsOf(template, marking).filter(({ blocks }) => blocks || template === shown)}
        />
      ))}
    </section>
  );
}

function findingsOf({ kind, fields }: WordTemplate, marking: Marking) {
  return templateFindings({ kind, fields, marking });
}

function holdsBack(template: WordTemplate, marking: Marking): boolean {
  return findingsOf(template, marking).some(({ blocks }) => blocks);
}

/** A document that is for one council says which in its part. */
function councilOf(kind: PlanDocumentKind, { front }: WordDocument): string {
  const isForCouncil = planDocumentKinds.find(({ id }) => id === kind)?.subject === 'council';
  return isForCouncil && front.part !== undefined ? plainText(front.part) : '';
}
