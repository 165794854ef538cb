/** What stands against the issue of the letters, what should be seen first, and the issue itself. */
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { formatMoment } from '../../../core/foundation/dates';
import { seenWords } from '../../../core/issuing/checks';
import type { LetterBatch } from '../../../core/issuing/letter-batch';
import { letterWarnings, whyNotYet } from '../../../core/issuing/letter-edits';
import { useOperation } from '../../../services/operation';
import { InParts } from '../../../ui/list-dry-run';
import { Message, ProgressLine } from '../../../ui/screen';
import { AcceptWording, useAcceptedWording } from './accept-wording';
import { useLetterChecks } from './use-letter-checks';
import { useIssueLetters } from './use-issue-letters';

/** For an issued batch: when, by whom, where, and the file of each recipient with its hash. */
export function IssueLetters({ batch }: { readonly batch: LetterBatch }) {
  return (
    <section className="stack" aria-labelledby="letters-issue">
      <h2 id="letters-issue">Issue</h2>
      {batch.issued === null ? <Issue batch={batch} /> : <Issued batch={batch} issued={batch.issued} />}
    </section>
  );
}

function Issue({ batch }: { readonly batch: LetterBatch }) {
  const operation = useOperation();
  const { progress, problem, start, cancel } = useIssueLetters();
  const [seen, setSeen] = useState<string | null>(null);
  const checked = useLetterChecks(batch);
  const findings = checked ?? [];
  const reasons = [...whyNotYet(batch), ...findings.filter(({ blocks }) => blocks).map(({ text }) => text)];
  const accepted = useAcceptedWording(batch, findings);
  const warnings = [
    ...letterWarnings(batch),
    ...seenWords(findings.filter(({ check }) => check !== 'wording')),
  ];
  const key = warnings.join('\n');
  const isSeen = warnings.length === 0 || seen === key;
  const count = batch.recipients.length.toLocaleString('en-GB');
  return (
    <>
      {problem === null ? null : <Message tone="problem" title={problem} />}
      {reasons.length === 0 ? null : (
        <Message tone="note" title="Before the letters can be issued">
          <ul className="flat">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Message>
      )}
      <AcceptWording accepted={accepted} />
      {warnings.length === 0 ? null : (
        <Message tone="warning" title="To be looked at first">
          <ul className="flat">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
          <Checkbox
            label="I have looked at this; the register keeps that it was seen"
            checked={isSeen}
            onChange={({ currentTarget }) => setSeen(currentTarget.checked ? key : null)}
          />
        </Message>
      )}
      <p className="dimmed">
        Every letter is written, read back from its file and compared: unless all of them are the same but for
        address and salutation, none is issued. Afterwards text and recipients can no longer be changed.
      </p>
      {checked === null ? <p role="status">The text of the letters is being checked.</p> : null}
      {progress === null ? (
        <div>
          <Button
            disabled={checked === null || reasons.length > 0 || !isSeen || !accepted.areAllAccepted}
            onClick={() =>
              start({
                batch,
                operation,
                warningsSeen: [...warnings, ...accepted.words],
                onIssued: accepted.discard,
              })
            }
          >
            {`Issue ${count} letters`}
          </Button>
        </div>
      ) : (
        <ProgressLine
          label={`${progress.what}: ${progress.done.toLocaleString('en-GB')} of ${progress.total.toLocaleString('en-GB')}`}
          done={progress.done}
          total={progress.total}
          onCancel={cancel}
        />
      )}
    </>
  );
}

interface IssuedProps {
  readonly batch: LetterBatch;
  readonly issued: NonNullable<LetterBatch['issued']>;
}

function Issued({ batch, issued }: IssuedProps) {
  const names = new Map(batch.recipients.map(({ id, name }) => [id, name]));
  return (
    <>
      <dl className="facts">
        <dt>Issued</dt>
        <dd>
          {formatMoment(issued.at)}, {issued.by}
        </dd>
        <dt>Folder</dt>
        <dd>{issued.folderName}</dd>
        <dt>Common text</dt>
        <dd>
          <code className="letters-hash">{issued.bodyHash}</code>
        </dd>
      </dl>
      <Message tone="done" title="All letters are one text but for address and salutation">
        Read back from the written files; the number above is the SHA-256 of what they have in common.
      </Message>
      <InParts items={issued.letters} first={50}>
        {(drawn) => (
          <table className="plain-table">
            <caption>Which file went to whom</caption>
            <thead>
              <tr>
                <th scope="col">Recipient</th>
                <th scope="col">File</th>
                <th scope="col">SHA-256</th>
              </tr>
            </thead>
            <tbody>
              {drawn.map((letter) => (
                <tr key={letter.recipientId}>
                  <th scope="row">{names.get(letter.recipientId) ?? ''}</th>
                  <td>{letter.fileName}</td>
                  <td>
                    <code>{letter.fileHash.slice(0, 12)}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </InParts>
    </>
  );
}
