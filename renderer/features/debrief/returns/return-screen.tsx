/** The rows of the data return, in their two parts, with the open row or the checks beside them. */
import { SegmentedControl } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { returnPartNames } from '../../../core/returns/columns';
import { type MadeReturn, ofPart } from '../../../core/returns/make-return';
import type { ReturnRow } from '../../../core/returns/rows';
import { useOperation } from '../../../services/operation';
import { useRemembered } from '../../../services/remembered';
import { Empty } from '../../../ui/screen';
import { AskedFields } from './asked-fields';
import { ChecksPanel } from './checks-panel';
import { ReturnFrame } from './return-frame';
import { rowButtonId } from './return-path';
import { RowPanel } from './row-panel';
import { RowTable } from './row-table';
import { useMadeReturn, useReturnAsked } from './use-return';

const shownParts = ['offences', 'other-complaints', 'left-out'] as const;
type ShownPart = (typeof shownParts)[number];

/** `?row=` opens a row. */
export function ReturnScreen() {
  const operation = useOperation();
  const [asked, ask] = useReturnAsked();
  const made = useMadeReturn(asked);
  const [chosen, choose] = useRemembered<ShownPart>(`return.part.${operation.id}`, 'offences');
  const [parameters, setParameters] = useSearchParams();
  const openKey = parameters.get('row');
  const open = [...made.rows, ...made.leftOut].find(({ key }) => key === openKey);
  const part = open === undefined ? chosen : partOfRow(open);
  const openRow = (key: string | null) => {
    const next = new URLSearchParams(parameters);
    if (key === null) next.delete('row');
    else next.set('row', key);
    setParameters(next, { replace: open !== undefined || key === null });
  };
  const close = () => {
    choose(part);
    openRow(null);
    if (openKey !== null) setTimeout(() => document.getElementById(rowButtonId(openKey))?.focus());
  };
  return (
    <ReturnFrame
      made={made}
      isFlush
      asideLabel={open === undefined ? 'Checks' : 'Open row'}
      aside={
        open === undefined ? (
          <ChecksPanel made={made} />
        ) : (
          <RowPanel
            key={open.key}
            row={open}
            findings={made.findings.filter(({ rows }) => rows.includes(open.key))}
            onClose={close}
          />
        )
      }
    >
      <div className="worksheet">
        <div className="worksheet-tools">
          <SegmentedControl
            size="xs"
            aria-label="Part of the return"
            value={part}
            onChange={(value) => {
              choose(shownParts.find((each) => each === value) ?? 'offences');
              if (open !== undefined) openRow(null);
            }}
            data={shownParts.map((each) => ({
              value: each,
              label: `${partName(each)} (${rowsOf(made, each).length})`,
            }))}
          />
          <AskedFields asked={asked} onAsk={ask} />
        </div>
        <div className="worksheet-fill">
          <Rows made={made} part={part} openKey={open?.key ?? null} onOpen={openRow} />
        </div>
      </div>
    </ReturnFrame>
  );
}

interface RowsProps {
  readonly made: MadeReturn;
  readonly part: ShownPart;
  readonly openKey: string | null;
  readonly onOpen: (key: string) => void;
}

function Rows({ made, part, openKey, onOpen }: RowsProps) {
  const rows = rowsOf(made, part);
  if (made.rows.length + made.leftOut.length === 0) {
    return (
      <div className="worksheet-scroll">
        <Empty
          title="No case or allegation until this day"
          example="C-002 · Personation at a polling station · Awaiting prosecution (CPS) advice · Quayside, Saltmarsh"
        >
          Each case is one row, and each allegation that never became part of one. They come from the case
          list by themselves; a return without rows can be sent as well.
        </Empty>
      </div>
    );
  }
  if (rows.length === 0) return <p className="debrief-none return-none">{nothingIn[part]}</p>;
  return (
    <RowTable label={partName(part)} rows={rows} findings={made.findings} openKey={openKey} onOpen={onOpen} />
  );
}

const nothingIn: Readonly<Record<ShownPart, string>> = {
  offences: 'No electoral offence until this day.',
  'other-complaints': 'No other complaint until this day.',
  'left-out': 'Nothing is left out. Open a row to leave it out with a reason.',
};

function partName(part: ShownPart): string {
  return part === 'left-out' ? 'Left out' : returnPartNames[part];
}

function rowsOf(made: MadeReturn, part: ShownPart): readonly ReturnRow[] {
  return part === 'left-out' ? made.leftOut : ofPart(made.rows, part);
}

function partOfRow({ entry, part }: ReturnRow): ShownPart {
  return (entry?.leftOut ?? null) === null ? part : 'left-out';
}
