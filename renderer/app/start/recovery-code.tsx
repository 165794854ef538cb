/** The recovery code, shown once, to be printed or written down. */
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { formatDate, dateAt } from '../../core/foundation/dates';
import { Frame } from './plain-screens';
import { bridge } from '../bridge';

interface RecoveryCodeProps {
  readonly code: string;
  readonly forceName: string;
  readonly onDone: () => void;
}

/** Shows the code once; goes on only when the person says that it is kept. */
export function RecoveryCode({ code, forceName, onDone }: RecoveryCodeProps) {
  const [isKept, setKept] = useState(false);
  const [printProblem, setPrintProblem] = useState<string | null>(null);
  const print = async () => {
    const result = await bridge.system.print({});
    const wasPrinted = result.ok && result.value.printed;
    setPrintProblem(wasPrinted ? null : 'It was not printed. Print it again, or write the code down.');
  };
  return (
    <Frame title="Recovery code">
      <div className="stack">
        <p>
          If every passphrase is forgotten, this code is the only way in. It is shown once. Print it or write
          it down, and lock it away from this machine: whoever holds it can open the vault. If the desk locks
          before it is kept, make a new code under Desk, People.
        </p>
        <div className="recovery-sheet">
          <p className="small">
            Election SPOC Desk · {forceName} · {formatDate(dateAt(new Date().toISOString()))}
          </p>
          <output className="recovery-code" aria-label="Recovery code">
            {rowsOf(code).map((row) => (
              <span key={row}>{row}</span>
            ))}
          </output>
        </div>
        <p className="small">0 is the figure nought: the code has no letters I, L, O or U.</p>
        {printProblem === null ? null : <p role="alert">{printProblem}</p>}
        <div className="no-print stack">
          <div>
            <Button variant="default" onClick={() => void print()}>
              Print the code
            </Button>
          </div>
          <Checkbox
            label="I have the code on paper, and it will be locked away"
            checked={isKept}
            onChange={(event) => setKept(event.currentTarget.checked)}
          />
          <div>
            <Button disabled={!isKept} onClick={onDone}>
              Open the desk
            </Button>
          </div>
        </div>
      </div>
    </Frame>
  );
}

/** Three groups to a line, so that a line is read and checked at a time. */
function rowsOf(code: string): readonly string[] {
  const groups = code.split('-');
  const rows: string[] = [];
  for (let at = 0; at < groups.length; at += 3) rows.push(groups.slice(at, at + 3).join('-'));
  return rows;
}
