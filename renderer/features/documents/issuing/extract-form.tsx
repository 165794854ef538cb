/** Which decisions the log as a document holds: the whole, or an extract by number, day, person and subject. */
import { Button, Select, TextInput } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { planDocumentPath } from '../../../core/issuing/document-path';
import {
  chosenDecisions,
  type DecisionExtract,
  extractSubject,
  readExtract,
  wholeLog,
} from '../../../core/plan/decision-extract';
import { readDecisions, type ReadDecision } from '../../../core/plan/decision-list';
import { numbersText, readNumbers } from '../../../core/plan/decision-numbers';
import type { Link as RecordLink } from '../../../core/plan/link';
import { linkCollections, linkLine } from '../../../core/plan/link-words';
import { linkKey } from '../../../core/plan/link-choices';
import { useCollections } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { DayField } from '../../../ui/day-fields';

/** Each choice is a document of its own, with versions of its own. */
export function ExtractForm({ subjectId }: { readonly subjectId: string }) {
  const operation = useOperation();
  const records = useCollections(linkCollections);
  const read = useMemo(
    () => readDecisions(records.decisions, operation.id, 'number'),
    [records.decisions, operation.id],
  );
  const [extract, setExtract] = useState<DecisionExtract>(() => readExtract(subjectId) ?? wholeLog);
  const [numbers, setNumbers] = useState(() => numbersText(extract.numbers));
  const [problem, setProblem] = useState<string | null>(null);
  const navigate = useNavigate();
  const chosen = useFocusAfterChoice();
  const links = useMemo(() => linksOf(read), [read]);
  const show = () => {
    const said = readNumbers(numbers);
    const subject = said.ok ? extractSubject({ ...extract, numbers: said.value }) : said;
    setProblem(subject.ok ? null : subject.error);
    if (subject.ok)
      void navigate(planDocumentPath('decision-log', subject.value), { state: { isChosen: true } });
  };
  if (read.length === 0) return null;
  const said = readNumbers(numbers);
  const count = said.ok ? chosenDecisions(read, { ...extract, numbers: said.value }).length : 0;
  return (
    <form
      className="stack-tight"
      aria-labelledby="issuing-extract"
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
    >
      <h2 id="issuing-extract" className="aside-title">
        Which decisions
      </h2>
      <TextInput
        label="Numbers"
        placeholder="All, or for example 1-3, 7"
        maxLength={400}
        value={numbers}
        error={problem}
        onChange={({ currentTarget: { value } }) => {
          setNumbers(value);
          setProblem(null);
        }}
      />
      <DayField
        label="Decided from"
        placeholder="Any day"
        value={extract.from}
        onChange={(from) => setExtract({ ...extract, from })}
      />
      <DayField
        label="Decided up to"
        placeholder="Any day"
        value={extract.to}
        onChange={(to) => setExtract({ ...extract, to })}
      />
      <Select
        label="Decided by"
        placeholder="Anybody"
        clearable
        clearButtonProps={{ 'aria-label': 'Clear Decided by' }}
        searchable
        data={decidersOf(read)}
        value={deciderValue(read, extract.deciderOf)}
        onChange={(value) => setExtract({ ...extract, deciderOf: value === null ? null : Number(value) })}
      />
      <Select
        label="Decided on"
        placeholder="Anything"
        clearable
        clearButtonProps={{ 'aria-label': 'Clear Decided on' }}
        searchable
        data={links.map((link) => ({ value: linkKey(link), label: linkLine(link, records) }))}
        value={extract.about === null ? null : linkKey(extract.about)}
        onChange={(value) =>
          setExtract({ ...extract, about: links.find((link) => linkKey(link) === value) ?? null })
        }
      />
      <p className="dimmed small" role="status">
        {`${count} of ${read.length} ${read.length === 1 ? 'entry' : 'entries'}. An extract says which numbers are left out; what was struck stays struck through.`}
      </p>
      <div className="row">
        <Button type="submit" size="xs" variant="default" ref={chosen}>
          Show these decisions
        </Button>
        {subjectId === '' ? null : <Link to={planDocumentPath('decision-log', '')}>Whole decision log</Link>}
      </div>
    </form>
  );
}

/** Another choice is another page: whoever chose it stays where they were. */
function useFocusAfterChoice() {
  const button = useRef<HTMLButtonElement>(null);
  const state: unknown = useLocation().state;
  const isChosen = typeof state === 'object' && state !== null && 'isChosen' in state;
  useEffect(() => {
    if (isChosen) button.current?.focus();
  }, [isChosen]);
  return button;
}

/** Each person once, by the number of their first decision. */
function decidersOf(read: readonly ReadDecision[]) {
  const first = new Map<string, number>();
  for (const { entry } of read) if (!first.has(entry.decidedBy)) first.set(entry.decidedBy, entry.number);
  return [...first]
    .map(([label, number]) => ({ value: String(number), label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));
}

function deciderValue(read: readonly ReadDecision[], deciderOf: number | null): string | null {
  const name = read.find(({ entry }) => entry.number === deciderOf)?.entry.decidedBy;
  return decidersOf(read).find(({ label }) => label === name)?.value ?? null;
}

/** What was decided on, each once. */
function linksOf(read: readonly ReadDecision[]): readonly RecordLink[] {
  const links = new Map(read.flatMap(({ entry }) => entry.links.map((link) => [linkKey(link), link])));
  return [...links.values()];
}
