/** Who has received a version of a briefing, who has not, and a list pasted from a spreadsheet. */
import { Button, TextInput } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import {
  type BriefingStanding,
  newReceipt,
  type PastedReceipt,
  receiptsFrom,
  type ToBrief,
} from '../../../core/conduct/briefed';
import { briefedWords } from '../../../core/conduct/briefing-kinds';
import type { BriefingReceipt } from '../../../core/conduct/conduct-entry';
import { counted } from '../../../core/documents/blocks';
import { formatDate } from '../../../core/foundation/dates';
import { useCommit, useDesk, useToday } from '../../../services/desk-context';
import { fromTabSeparated } from '../../../ui/data-grid-model';
import { DayField } from '../../../ui/day-fields';
import { PanelHead } from '../../../ui/panel-head';
import { PasteRows } from '../../../ui/paste-rows';

interface ReceiptsPanelProps {
  readonly standing: BriefingStanding;
  readonly onClose: () => void;
}

const many = (count: number) => counted(count, 'receipt', 'receipts');
const columns: Parameters<typeof PasteRows<PastedReceipt>>[0]['columns'] = [
  { name: 'Name', text: ({ name }) => name },
  { name: 'Number', text: ({ number }) => number },
];

/** The version in force; nothing where none is. */
export function ReceiptsPanel({ standing, onClose }: ReceiptsPanelProps) {
  const { newId } = useDesk();
  const commit = useCommit();
  const today = useToday();
  const [on, setOn] = useState(today);
  const [how, setHow] = useState('Parade');
  const [isPasting, setPasting] = useState(false);
  const { version, received, others, missing, kind } = standing;
  const held = useMemo(() => [...received.values(), ...others], [received, others]);
  const read = useCallback((text: string) => receiptsFrom(fromTabSeparated(text), held), [held]);
  if (version === undefined) return null;
  const add = (rows: readonly PastedReceipt[]) =>
    commit(
      'Record receipts of a briefing',
      rows.map((row) => {
        const after = newReceipt(version, { ...row, id: newId(), on, how });
        return { collection: 'briefingReceipts', id: after.id, after };
      }),
    ).ok;
  const remove = (receipt: BriefingReceipt) =>
    commit('Take back a receipt of a briefing', [
      { collection: 'briefingReceipts', id: receipt.id, after: null },
    ]);
  return (
    <div className="stack record-panel">
      <PanelHead
        title={`Receipts: ${briefedWords[kind]}, version ${version.number}`}
        closeLabel="Close the receipts"
        onClose={onClose}
      />
      <div className="field-pair">
        <DayField label="Received on" latest={today} value={on} onChange={(day) => setOn(day ?? today)} />
        <TextInput
          label="How"
          placeholder="Signed, email, parade"
          maxLength={120}
          value={how}
          onChange={(event) => setHow(event.currentTarget.value)}
        />
      </div>
      {isPasting ? (
        <PasteRows
          description="Name and collar or staff number, one person a row; a row of headings may stand above them. All get the day and manner above."
          columns={columns}
          read={read}
          counted={many}
          onStore={add}
          onClose={() => setPasting(false)}
        />
      ) : (
        <div>
          <Button size="xs" onClick={() => setPasting(true)}>
            Paste names from Excel
          </Button>
        </div>
      )}
      <Missing
        missing={missing}
        onReceived={(person) => void add([{ name: person.name, number: numberOf(person) }])}
      />
      <Received standing={standing} onRemove={(receipt) => void remove(receipt)} />
    </div>
  );
}

/** "7712" of "PCSO 7712". */
function numberOf({ rank, name }: ToBrief): string {
  return /\b[A-Z]?\d{2,}\b/i.exec(`${rank} ${name}`)?.[0] ?? '';
}

interface MissingProps {
  readonly missing: readonly ToBrief[];
  readonly onReceived: (person: ToBrief) => void;
}

function Missing({ missing, onReceived }: MissingProps) {
  return (
    <section className="stack-tight" aria-label="Not received">
      <h3 className="panel-heading">
        {missing.length === 0 ? 'Nobody is missing' : `Not received: ${missing.length}`}
      </h3>
      <ul className="plain-list">
        {missing.map((person) => (
          <li key={person.key} className="conduct-receipt">
            <span>
              {[person.rank, person.name].filter(Boolean).join(' ')}{' '}
              <span className="small dimmed">{person.where}</span>
            </span>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`${person.name} has received it`}
              onClick={() => onReceived(person)}
            >
              Received
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ReceivedProps {
  readonly standing: BriefingStanding;
  readonly onRemove: (receipt: BriefingReceipt) => void;
}

function Received({ standing: { received, others, people }, onRemove }: ReceivedProps) {
  const named = new Map(people.map((person) => [person.key, person]));
  const rows = [
    ...[...received].map(([key, receipt]) => ({ receipt, where: named.get(key)?.where ?? '' })),
    ...others.map((receipt) => ({ receipt, where: 'In no team and not in command' })),
  ];
  if (rows.length === 0) return null;
  return (
    <section className="stack-tight" aria-label="Received">
      <h3 className="panel-heading">Received: {rows.length}</h3>
      <ul className="plain-list">
        {rows.map(({ receipt, where }) => (
          <li key={receipt.id} className="conduct-receipt">
            <span>
              {[receipt.number, receipt.name].filter(Boolean).join(' ')}{' '}
              <span className="small dimmed">
                {[where, formatDate(receipt.on), receipt.how].filter(Boolean).join(' · ')}
              </span>
            </span>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`Take back the receipt of ${receipt.name}`}
              onClick={() => onRemove(receipt)}
            >
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
