/** The contact log: entering by keyboard, the list with its filters, and the open entry beside it. */
import { Button, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import {
  type ContactFilter,
  contactTasks,
  contestsOfOperation,
  everyContact,
  filteredContacts,
  isToDo,
} from '../../../core/contact/contact-list';
import { contactKinds } from '../../../core/contact/contact';
import { contactStates } from '../../../core/contact/contact-state';
import { candidateStatus, evenHandednessSource } from '../../../core/contact/even-handedness';
import { candidateContactsRegister } from '../../../core/registers/candidates-contact';
import { ExportRegister } from '../../../services/export-register';
import { useOperation } from '../../../services/operation';
import { useRemembered } from '../../../services/remembered';
import { FilterChoice } from '../../../ui/filter-choice';
import { Empty, Help, Screen } from '../../../ui/screen';
import { CandidatesTabs } from '../candidates-tabs';
import { ContactDetail } from './contact-detail';
import { contactButtonId } from './contact-path';
import { ContactTable } from './contact-table';
import { QuickContact, whomId } from './quick-contact';
import { useContactRecords, useContactRows } from './use-contacts';

/** `?contact=` opens one; `?show=` begins with what is still to be done, `?of=` with one contest. */
export function ContactScreen() {
  const { id: operationId } = useOperation();
  const rows = useContactRows();
  const [parameters, setParameters] = useSearchParams();
  const [remembered, setFilter] = useRemembered<ContactFilter>(`contact.filter.${operationId}`, everyContact);
  const asked = contactTasks.find(({ id }) => id === parameters.get('show'))?.id ?? null;
  const filter = useMemo(
    () => (asked === null ? remembered : { ...everyContact, task: asked }),
    [asked, remembered],
  );
  const openId = parameters.get('contact');
  const open = rows.find(({ contact }) => contact.id === openId);
  const shown = useMemo(() => filteredContacts(rows, filter), [rows, filter]);
  const show = (id: string) => setParameters({ contact: id }, { replace: open !== undefined });
  const change = (next: ContactFilter) => {
    setFilter(next);
    if (asked !== null) setParameters(openId === null ? {} : { contact: openId }, { replace: true });
  };
  const close = () => {
    setParameters({}, { replace: true });
    if (openId !== null) setTimeout(() => document.getElementById(contactButtonId(openId))?.focus());
  };
  const startAnother = () => {
    setParameters({}, { replace: true });
    setTimeout(() => document.querySelector<HTMLElement>(`#${whomId} input`)?.focus());
  };
  const waiting = rows.filter((row) => isToDo(row, 'undecided')).length;
  return (
    <Screen
      title="Contact log"
      purpose="Who asked for what, how it was decided, and what was given. A candidate has the same status as any member of the public."
      tabs={<CandidatesTabs />}
      isFlush
      actions={<ExportRegister register={candidateContactsRegister} />}
      asideLabel="Open contact"
      aside={open === undefined ? null : <ContactDetail key={open.contact.id} row={open} onClose={close} />}
    >
      <div className="worksheet">
        <div className="worksheet-tools">
          {open === undefined ? (
            <QuickContact />
          ) : (
            <Button size="xs" variant="default" onClick={startAnother}>
              Log another contact
            </Button>
          )}
          <Filters filter={filter} onChange={change} />
        </div>
        <div className="worksheet-fill contact-list">
          {rows.length === 0 ? (
            <div className="worksheet-scroll">
              <Empty
                title="No contact with candidates yet"
                example="Mon 8 Mar 2027 · Visit to police premises · Odo Finch, Quayside ward · by email to the area commander · agreed with conditions"
              >
                Log every request, visit, meeting, briefing, call and filming request above, with Enter. What
                one candidate is given is then held against the others of the contest.
              </Empty>
              <Help source={`${evenHandednessSource.source}; ${candidateStatus.paragraph}`}>
                {candidateStatus.text}
              </Help>
            </div>
          ) : shown.length === 0 ? (
            <p className="candidates-none">
              No entry passes the filter.{' '}
              <button type="button" className="text-link" onClick={() => change(everyContact)}>
                Show all
              </button>
            </p>
          ) : (
            <ContactTable rows={shown} openId={openId} onOpen={show} />
          )}
        </div>
        <p className="worksheet-keys dimmed small">
          <span role="status">
            {shown.length.toLocaleString('en-GB')} of {rows.length.toLocaleString('en-GB')} shown;{' '}
            {waiting === 1 ? '1 request is' : `${waiting.toLocaleString('en-GB')} requests are`} not decided
          </span>
        </p>
      </div>
    </Screen>
  );
}

interface FiltersProps {
  readonly filter: ContactFilter;
  readonly onChange: (filter: ContactFilter) => void;
}

function Filters({ filter, onChange }: FiltersProps) {
  const { id: operationId } = useOperation();
  const { contests } = useContactRecords();
  const options = useMemo(
    () => contestsOfOperation(contests, operationId).map(({ id, name }) => ({ value: id, label: name })),
    [contests, operationId],
  );
  const set = (patch: Partial<ContactFilter>) => onChange({ ...filter, ...patch });
  const named = (list: readonly { readonly id: string; readonly name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="worksheet-filters">
      <TextInput
        aria-label="Filter by words"
        placeholder="Words, names"
        size="xs"
        value={filter.words}
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
      <FilterChoice
        label="Filter by contest"
        any="Any contest"
        find="by-words"
        data={options}
        value={filter.contestId}
        onChoose={(contestId) => set({ contestId })}
      />
      <FilterChoice
        label="Filter by kind"
        any="Any kind"
        data={named(contactKinds)}
        value={filter.kind}
        onChoose={(id) => set({ kind: contactKinds.find((each) => each.id === id)?.id ?? null })}
      />
      <FilterChoice
        label="Filter by how it stands"
        any="However it stands"
        data={named(contactStates)}
        value={filter.state}
        onChoose={(id) => set({ state: contactStates.find((each) => each.id === id)?.id ?? null })}
      />
      <FilterChoice
        label="Filter by what is to be done"
        any="Done or not"
        data={named(contactTasks)}
        value={filter.task}
        onChoose={(id) => set({ task: contactTasks.find((each) => each.id === id)?.id ?? null })}
      />
    </div>
  );
}
