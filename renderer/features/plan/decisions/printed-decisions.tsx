/** The decision log on paper: every entry that is shown, whole; what was struck is ruled through and can be read. */
import { formatMoment } from '../../../core/foundation/dates';
import { lateness } from '../../../core/log/log';
import { decisionName, type ReadDecision } from '../../../core/plan/decision-list';
import { linkLine } from '../../../core/plan/link-words';
import { useDesk } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { usePrinting } from '../../../ui/printing';
import { useLinkRecords } from '../../../services/link-picker';
import { deciderWords, DecisionTexts, titleWords } from './decision-text';

interface PrintedDecisionsProps {
  readonly decisions: readonly ReadDecision[];
  /** How many entries the log has: fewer are printed while a filter is set. */
  readonly total: number;
}

/** Not shown on the screen; the only part of it that is printed. */
export function PrintedDecisions({ decisions, total }: PrintedDecisionsProps) {
  const operation = useOperation();
  const { clock } = useDesk();
  if (!usePrinting()) return null;
  return (
    <div className="decisions-print">
      <h1>Decision log</h1>
      <p>
        {operation.name}. {total} {total === 1 ? 'entry' : 'entries'}
        {decisions.length === total ? '' : `, ${decisions.length} of them as filtered`}. Printed{' '}
        {formatMoment(clock())}.
      </p>
      {decisions.map((read) => (
        <PrintedDecision key={read.entry.id} read={read} />
      ))}
    </div>
  );
}

function PrintedDecision({ read }: { readonly read: ReadDecision }) {
  const { entry, struck, strikes, isLate } = read;
  const records = useLinkRecords();
  return (
    <section>
      <h2>{struck === null ? titleWords(entry) : <s>{titleWords(entry)}</s>}</h2>
      {struck === null ? null : (
        <p>
          Struck through by {decisionName(struck.by)}: {struck.reason}
        </p>
      )}
      {strikes === null ? null : (
        <p>
          Strikes {decisionName(strikes)}: {entry.strikes?.reason}
        </p>
      )}
      <p>
        {deciderWords(entry)}. Decided {formatMoment(entry.at)}, entered {formatMoment(entry.recordedAt)} by{' '}
        {entry.recordedBy}.{isLate ? ` Late by ${lateness(entry)}: ${entry.lateReason}` : ''}
      </p>
      <DecisionTexts entry={entry} struck={struck} />
      {entry.links.length === 0 ? null : (
        <p>Decided on: {entry.links.map((link) => linkLine(link, records)).join('; ')}.</p>
      )}
    </section>
  );
}
