/** What returning officers were told of investigations in their areas, council by council, and what is due. */
import { Button, MultiSelect, TextInput, Textarea } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { CouncilUpdate } from '../../../core/cases/council-update';
import { type AreaId, areasUnder, liesIn, maySpan } from '../../../core/places/area';
import type { CaseFile } from '../../../core/cases/case-file';
import { asId } from '../../../core/foundation/ids';
import { daysBetween, formatDate, relativeDays } from '../../../core/foundation/dates';
import { useCollection, useCommit, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { Empty, Screen } from '../../../ui/screen';
import { DayField } from '../case/fields';
import { useFormFocus, useKeptFocus } from '../case/kept-focus';
import { AllegationsTabs } from './allegations-tabs';
import { CouncilLetter } from './council-letter';

/** A part for each council of the operation. */
export function CouncilUpdatesScreen() {
  const operation = useOperation();
  const areas = useCollection('areas');
  const councils = useMemo(() => {
    const all = areasUnder(areas, operation.forceAreaId, ['local-authority']);
    return operation.areaIds.length === 0 ? all : all.filter(({ id }) => operation.areaIds.includes(id));
  }, [areas, operation]);
  return (
    <Screen
      title="Updates to councils"
      purpose="Returning officers are kept told of criminal investigations in their areas."
      tabs={<AllegationsTabs />}
    >
      {councils.length === 0 ? (
        <Empty title="No council in this operation yet">
          Choose the councils where polls are held under Operation. Each then has its updates here.
        </Empty>
      ) : (
        <div className="stack-wide">
          {councils.map(({ id, name }) => (
            <Council key={id} areaId={id} name={name} />
          ))}
        </div>
      )}
    </Screen>
  );
}

function Council({ areaId, name }: { readonly areaId: AreaId; readonly name: string }) {
  const operation = useOperation();
  const all = useCollection('councilUpdates');
  const updates = [...all.values()]
    .filter((update) => update.operationId === operation.id && update.areaId === areaId)
    .sort((a, b) => (b.givenOn ?? b.due ?? '').localeCompare(a.givenOn ?? a.due ?? ''));
  const { inside, around } = useCasesOf(areaId);
  const cases = useMemo(() => [...inside, ...around], [inside, around]);
  const [isAdding, setAdding] = useState(false);
  const part = useRef<HTMLElement>(null);
  useKeptFocus(part);
  return (
    <section ref={part} tabIndex={-1} className="stack-tight" aria-label={name}>
      <div className="row-apart">
        <h2>
          {name} <span className="dimmed small case-beside">{openCases(inside)}</span>
        </h2>
        <Button variant="default" size="xs" onClick={() => setAdding(true)}>
          New update<span className="visually-hidden"> for {name}</span>
        </Button>
      </div>
      {isAdding ? (
        <UpdateForm areaId={areaId} inside={inside} around={around} onClose={() => setAdding(false)} />
      ) : null}
      {updates.length === 0 ? <p className="dimmed">Nothing was said or planned yet.</p> : null}
      <ul className="case-entries">
        {updates.map((update) => (
          <UpdateRow key={update.id} update={update} cases={cases} />
        ))}
      </ul>
    </section>
  );
}

/** "2 open cases in its area". */
function openCases(cases: readonly CaseFile[]): string {
  const open = cases.filter(({ outcome }) => outcome === null).length;
  if (open === 0) return 'no open case in its area';
  return open === 1 ? '1 open case in its area' : `${open} open cases in its area`;
}

interface CasesOfCouncil {
  /** Their electoral area is the council’s or lies in it. */
  readonly inside: readonly CaseFile[];
  /** Their electoral area goes beyond the council, such as a constituency: whether it is concerned, a person says. */
  readonly around: readonly CaseFile[];
}

function useCasesOf(councilId: AreaId): CasesOfCouncil {
  const operation = useOperation();
  const areas = useCollection('areas');
  const cases = useCollection('cases');
  return useMemo(() => {
    const inside: CaseFile[] = [];
    const around: CaseFile[] = [];
    for (const each of cases.values()) {
      if (each.operationId !== operation.id || each.areaId === null) continue;
      if (liesIn(areas, each.areaId, councilId)) inside.push(each);
      else if (maySpan(areas, each.areaId, councilId)) around.push(each);
    }
    return { inside, around };
  }, [cases, areas, operation.id, councilId]);
}

interface UpdateRowProps {
  readonly update: CouncilUpdate;
  readonly cases: readonly CaseFile[];
}

function UpdateRow({ update, cases }: UpdateRowProps) {
  const today = useToday();
  const commit = useCommit();
  const user = useDeskUser();
  const [said, setSaid] = useState('');
  const about = cases.filter(({ id }) => update.caseIds.includes(id)).map(({ reference }) => reference);
  const give = () =>
    commit('Record an update to a returning officer', [
      {
        collection: 'councilUpdates',
        id: update.id,
        after: { ...update, givenOn: today, by: user.name, said: said.trim() },
      },
    ]);
  const remove = () =>
    commit('Remove a planned update to a returning officer', [
      { collection: 'councilUpdates', id: update.id, after: null },
    ]);
  return (
    <li className="case-entry stack-tight case-council">
      <p>
        <strong>
          {update.givenOn !== null
            ? `Given ${formatDate(update.givenOn)} by ${update.by}`
            : update.due === null
              ? 'To be given, no date'
              : `To be given by ${formatDate(update.due)}`}
        </strong>
        {update.to === '' ? '' : ` · to ${update.to}`}
        {about.length === 0 ? '' : ` · ${about.join(', ')}`} <Timing update={update} today={today} />
      </p>
      {update.said === '' ? null : <p className="written">{update.said}</p>}
      {update.givenOn !== null ? (
        <CouncilLetter update={update} />
      ) : (
        <div className="row case-add">
          <TextInput
            label="What was said"
            maxLength={20_000}
            value={said}
            onChange={(event) => setSaid(event.currentTarget.value)}
          />
          <Button variant="default" disabled={said.trim() === ''} onClick={give}>
            Given today
          </Button>
          <Button variant="default" onClick={remove}>
            Remove
          </Button>
        </div>
      )}
    </li>
  );
}

/** How long there is to give a planned update. */
function Timing({
  update: { due, givenOn },
  today,
}: {
  readonly update: CouncilUpdate;
  readonly today: string;
}) {
  if (givenOn !== null || due === null) return null;
  const when = relativeDays(daysBetween(today, due));
  return due < today ? (
    <span className="case-overdue">overdue, {when}</span>
  ) : (
    <span className="dimmed">{when}</span>
  );
}

function asOption({ id, reference, title }: CaseFile) {
  return { value: id, label: `${reference} ${title}`.trim() };
}

interface UpdateFormProps extends CasesOfCouncil {
  readonly areaId: AreaId;
  readonly onClose: () => void;
}

function UpdateForm({ areaId, inside, around, onClose }: UpdateFormProps) {
  const { newId } = useDesk();
  const commit = useCommit();
  const user = useDeskUser();
  const today = useToday();
  const operation = useOperation();
  const [to, setTo] = useState('Returning officer');
  const [how, setHow] = useState('');
  const [said, setSaid] = useState('');
  const [due, setDue] = useState<string | null>(null);
  const [caseIds, setCaseIds] = useState<readonly string[]>(
    inside.filter(({ outcome }) => outcome === null).map(({ id }) => id),
  );
  const isGiven = said.trim() !== '';
  const store = () => {
    const after: CouncilUpdate = {
      id: asId<'CouncilUpdate'>(newId()),
      operationId: operation.id,
      areaId,
      to: to.trim(),
      due,
      givenOn: isGiven ? today : null,
      by: isGiven ? user.name : '',
      how: how.trim(),
      said: said.trim(),
      caseIds: [...inside, ...around].map(({ id }) => id).filter((id) => caseIds.includes(id)),
      corrections: [],
    };
    const purpose = isGiven
      ? 'Record an update to a returning officer'
      : 'Plan an update to a returning officer';
    if (commit(purpose, [{ collection: 'councilUpdates', id: after.id, after }]).ok) onClose();
  };
  const form = useFormFocus<HTMLFieldSetElement>();
  return (
    <fieldset ref={form} className="stack-tight case-panel no-print">
      <legend>An update</legend>
      <div className="field-pair">
        <TextInput
          label="To"
          maxLength={200}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <TextInput
          label="How: phone, email, meeting"
          maxLength={200}
          value={how}
          onChange={(event) => setHow(event.currentTarget.value)}
        />
      </div>
      <MultiSelect
        label="About these cases"
        data={[
          { group: 'In its area', items: inside.map(asOption) },
          { group: 'In a constituency or an area beyond it', items: around.map(asOption) },
        ].filter(({ items }) => items.length > 0)}
        value={[...caseIds]}
        onChange={setCaseIds}
      />
      <Textarea
        label="What was said; leave empty to plan it"
        description="Without names of suspects or witnesses."
        rows={2}
        maxLength={20_000}
        value={said}
        onChange={(event) => setSaid(event.currentTarget.value)}
      />
      {isGiven ? null : <DayField label="Due" value={due} onChange={setDue} />}
      <div className="row">
        <Button disabled={!isGiven && due === null} onClick={store}>
          {isGiven ? 'Record as given today' : 'Plan the update'}
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
}
