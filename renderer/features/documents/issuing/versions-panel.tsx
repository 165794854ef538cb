/** The versions of one document: what each replaced, who holds it, who has still to be told, and withdrawing it. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { planDocumentPath } from '../../../core/issuing/document-path';
import { formatDate, formatMoment } from '../../../core/foundation/dates';
import type { DocumentHolder, DocumentVersion } from '../../../core/issuing/document-version';
import { stillToTell, versionState, withHolder, withRecall } from '../../../core/issuing/issue';
import { useCommit, useDeskUser, useToday } from '../../../services/desk-context';
import { useLeavingDocument } from '../../../services/leaving-document';
import { useWriters } from '../../../services/writers';
import { DayField } from '../../../ui/day-fields';
import { Message } from '../../../ui/screen';
import { useTemplateUsed } from '../templates/in-template';
import { AddHolder } from './holder-fields';
import { answered, LeavingVersion } from './leaving-version';
import { versionLeaving } from './plan-leaving';

interface VersionsPanelProps {
  readonly versions: readonly DocumentVersion[];
  /** The version whose frozen content is on the screen; `null` for the draft. */
  readonly shownId: string | null;
  readonly onShow: (id: string | null) => void;
}

/** Newest first; nothing where none was issued. */
export function VersionsPanel({ versions, shownId, onShow }: VersionsPanelProps) {
  if (versions.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="issuing-versions">
      <h2 id="issuing-versions" className="aside-title">
        Issued versions
      </h2>
      {versions.map((version) => (
        <VersionCard
          key={version.id}
          version={version}
          versions={versions}
          isShown={version.id === shownId}
          onShow={() => onShow(version.id === shownId ? null : version.id)}
        />
      ))}
    </section>
  );
}

interface VersionCardProps {
  readonly version: DocumentVersion;
  readonly versions: readonly DocumentVersion[];
  readonly isShown: boolean;
  /** Absent where there is nothing beside it to show it in. */
  readonly onShow?: () => void;
}

const stateNames = { 'in-force': 'In force', replaced: 'Replaced', withdrawn: 'Withdrawn' } as const;

/** One version with all that may still be done with it. */
export function VersionCard({ version, versions, isShown, onShow }: VersionCardProps) {
  const state = versionState(version, versions);
  const by = versions.find(({ replacesId }) => replacesId === version.id);
  const { start, isWriting } = useLeavingDocument();
  const writers = useWriters();
  const templateUsed = useTemplateUsed();
  const [isAsking, setAsking] = useState(false);
  const exportLabel = `Export version ${version.number}`;
  return (
    <article className="issuing-version" aria-label={`Version ${version.number}`}>
      <h3 className="issuing-version-head">
        Version {version.number}: {stateNames[state]}
      </h3>
      <p>
        Issued {formatDate(version.issuedOn)} by {version.issuedBy}.{' '}
        {by === undefined ? '' : `Replaced by version ${by.number} on ${formatDate(by.issuedOn)}. `}
        {version.reviewDate === null ? 'No review date.' : `Review: ${formatDate(version.reviewDate)}.`}
      </p>
      <p className="dimmed small">
        Content number <code>{version.contentHash.slice(0, 12)}</code>, entered{' '}
        {formatMoment(version.issuedAt)}. It stands at the foot of every page: a print with the same number
        says exactly what was issued.
      </p>
      {version.withdrawn === null ? null : (
        <Message tone="warning" title={`Withdrawn ${formatDate(version.withdrawn.on)}`}>
          <p>
            {version.withdrawn.why} ({version.withdrawn.by})
          </p>
        </Message>
      )}
      {version.warningsSeen.length === 0 ? null : (
        <details>
          <summary>
            Seen before issue: {version.warningsSeen.length}{' '}
            {version.warningsSeen.length === 1 ? 'point' : 'points'}
          </summary>
          <ul className="issuing-findings">
            {version.warningsSeen.map((words, index) => (
              <li key={index}>{words}</li>
            ))}
          </ul>
        </details>
      )}
      <div className="row">
        {onShow === undefined ? null : (
          <Button size="xs" variant="default" aria-pressed={isShown} onClick={onShow}>
            {isShown ? 'Show the draft' : `Show version ${version.number}`}
          </Button>
        )}
        {version.kind === 'learning-note' ? (
          <Link to={planDocumentPath(version.kind, version.subjectId)}>
            Export it where it was written: its file is read back before it leaves
          </Link>
        ) : (
          <Button size="xs" variant="default" disabled={isWriting} onClick={() => setAsking(true)}>
            {exportLabel}
          </Button>
        )}
      </div>
      {isAsking ? (
        <LeavingVersion
          version={version}
          onLeave={(answer) => {
            setAsking(false);
            start(answered(versionLeaving(version, templateUsed(version.marking), writers), answer));
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
      <Holders version={version} versions={versions} />
      {state === 'in-force' ? <Withdraw version={version} /> : null}
    </article>
  );
}

function Holders({ version, versions }: Pick<VersionCardProps, 'version' | 'versions'>) {
  const commit = useCommit();
  const untold = stillToTell(version, versions);
  const isGone = versionState(version, versions) !== 'in-force';
  const save = (purpose: string, after: DocumentVersion) =>
    commit(purpose, [{ collection: 'documentVersions', id: after.id, after }]);
  return (
    <>
      {untold.length === 0 ? null : (
        <Message
          tone="warning"
          title={`${untold.length} ${untold.length === 1 ? 'holder has' : 'holders have'} still to be told`}
        />
      )}
      {version.holders.length === 0 ? (
        <p className="dimmed">Nobody is recorded as holding it.</p>
      ) : (
        <ul className="issuing-holders" aria-label={`Who holds version ${version.number}`}>
          {version.holders.map((holder) => (
            <li key={holder.id}>
              {holderWords(holder)}
              {isGone ? (
                <DayField
                  label={`Told on: ${holder.name}`}
                  placeholder="Not told yet"
                  value={holder.recalledOn}
                  onChange={(day) =>
                    save('Enter when a holder was told', withRecall(version, holder.id, day))
                  }
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {isGone ? null : (
        <details>
          <summary>Add somebody who was given it</summary>
          <AddHolder
            versionId={version.id}
            onAdd={(holder) => save('Add a holder of a document', withHolder(version, holder))}
          />
        </details>
      )}
    </>
  );
}

function holderWords({ name, organisation, how, givenOn, recalledOn }: DocumentHolder): string {
  const who = [name, organisation].filter((part) => part !== '').join(', ');
  const given = `given ${formatDate(givenOn)}${how === '' ? '' : `, ${how}`}`;
  return `${who}: ${given}${recalledOn === null ? '' : `; told ${formatDate(recalledOn)}`}.`;
}

function Withdraw({ version }: { readonly version: DocumentVersion }) {
  const commit = useCommit();
  const user = useDeskUser();
  const today = useToday();
  const [why, setWhy] = useState('');
  const [isTried, setTried] = useState(false);
  const withdraw = () => {
    setTried(true);
    if (why.trim() === '') return;
    const after: DocumentVersion = {
      ...version,
      withdrawn: { on: today, by: user.name, why: why.trim() },
    };
    commit('Withdraw a document', [{ collection: 'documentVersions', id: after.id, after }], {
      undoable: false,
    });
  };
  return (
    <details>
      <summary>Withdraw version {version.number}</summary>
      <div className="stack-tight">
        <Textarea
          label="Why it is withdrawn"
          description="It stays on record, and its holders have to be told. It cannot be put back in force; issue a further version instead."
          rows={3}
          maxLength={2000}
          value={why}
          error={isTried && why.trim() === '' ? 'Write why it is withdrawn.' : null}
          onChange={({ currentTarget: { value } }) => setWhy(value)}
        />
        <div>
          <Button size="xs" variant="default" onClick={withdraw}>
            Withdraw version {version.number}
          </Button>
        </div>
      </div>
    </details>
  );
}
