/** The CPS office of the force: by its region, or as the force was told. */
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import type { Arrangements } from '../../core/cases/arrangements';
import { type CpsOffice, cpsOffices } from '../../core/cases/cps-contact';
import { type CpsRoute, cpsOfficesSource, officeFor } from '../../core/cases/route';
import { formatDate } from '../../core/foundation/dates';
import { useDesk, useDeskUser } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { Help, Message } from '../../ui/screen';
import { useChangeArrangements } from './use-arrangements';

interface OfficePanelProps {
  readonly arrangements: Arrangements | undefined;
}

/** The office with its reason and doubt, and a way to record another. */
export function OfficePanel({ arrangements }: OfficePanelProps) {
  const { forceName } = useOperation();
  const [isAsking, setAsking] = useState(false);
  const change = useChangeArrangements();
  const route = officeFor({ forceName, arrangements, caseFile: null });
  const byRegion = officeFor({ forceName, arrangements: undefined, caseFile: null });
  const goBack = () =>
    change('Go back to the CPS office of the region', (now) => ({ ...now, cpsOffice: null }));
  return (
    <section className="stack measure" aria-labelledby="cps-office">
      <h2 id="cps-office">CPS office</h2>
      <RouteFacts route={route} byRegion={byRegion} />
      <Help source={`${cpsOfficesSource.source}. As at ${formatDate(cpsOfficesSource.asAt)}`}>
        {cpsOfficesSource.doubt} Only false registration for financial fraud may go to the local CPS, and only
        where a case records it.
      </Help>
      {isAsking ? (
        <RecordOffice office={route.office} onDone={() => setAsking(false)} />
      ) : (
        <div className="row">
          <Button variant="default" onClick={() => setAsking(true)}>
            Record what the CPS told us
          </Button>
          {route.isOverridden ? (
            <Button variant="default" onClick={goBack}>
              Go back to the region’s office
            </Button>
          ) : null}
        </div>
      )}
    </section>
  );
}

function RouteFacts({ route, byRegion }: { readonly route: CpsRoute; readonly byRegion: CpsRoute }) {
  return (
    <>
      <dl className="facts">
        <dt>Office</dt>
        <dd>
          <strong>{officeName(route.office)}</strong>
        </dd>
        <dt>Why</dt>
        <dd>{route.why}</dd>
        <dt>Region</dt>
        <dd>{route.region === '' ? 'Not known' : route.region}</dd>
        {route.isOverridden && byRegion.region !== '' ? (
          <>
            <dt>By the region</dt>
            <dd>{officeName(byRegion.office)}</dd>
          </>
        ) : null}
      </dl>
      {route.doubt === '' ? null : (
        <Message tone="warning" title="To be confirmed">
          <p>{route.doubt}</p>
        </Message>
      )}
    </>
  );
}

function officeName(office: CpsOffice): string {
  return cpsOffices.find(({ id }) => id === office)?.name ?? office;
}

/** The local CPS takes single cases, never the force's files. */
const choosable = cpsOffices.filter(({ id }) => id !== 'local');

interface RecordOfficeProps {
  readonly office: CpsOffice;
  readonly onDone: () => void;
}

function RecordOffice({ office, onDone }: RecordOfficeProps) {
  const { clock } = useDesk();
  const { name } = useDeskUser();
  const change = useChangeArrangements();
  const [chosen, setChosen] = useState<CpsOffice>(office);
  const [why, setWhy] = useState('');
  const [isTried, setTried] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (why.trim() === '') return;
    const cpsOffice = { office: chosen, why: why.trim(), by: name, at: clock() };
    if (change('Record the CPS office of the force', (now) => ({ ...now, cpsOffice }))) onDone();
  };
  return (
    <form className="stack-tight" onSubmit={submit}>
      <NativeSelect
        label="Office that takes the force’s files"
        value={chosen}
        data={choosable.map((one) => ({ value: one.id, label: one.name }))}
        onChange={(event) => {
          const one = choosable.find(({ id }) => id === event.currentTarget.value);
          if (one !== undefined) setChosen(one.id);
        }}
      />
      <Textarea
        label="Who said so, when and why"
        maxLength={2000}
        rows={2}
        value={why}
        error={isTried && why.trim() === '' ? 'Say what it rests on.' : null}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit">Record office</Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
