/** The pack for the CPS: what will go into it, the files that it needs, its making, and the packs that were made. */
import './pack.css';
import { Button, Checkbox } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CaseFile } from '../../../core/cases/case-file';
import { matchFiles, packContents, packInfo, packName } from '../../../core/cases/pack-contents';
import { caseDocumentsOf } from '../../../core/documents/cases/case-documents';
import { useCollection } from '../../../services/desk-context';
import { Message, ProgressLine } from '../../../ui/screen';
import { useCaseSource } from '../documents/use-case-source';
import type { PackPlan } from './make-pack';
import { ContentsTable, PacksMade } from './pack-tables';
import { type ChosenFiles, useChosenFiles } from './use-chosen-files';
import { useMakePack } from './use-make-pack';

interface PackPanelProps {
  readonly caseFile: CaseFile;
  /** Why no pack may be made yet, as a sentence; `null` where one may. */
  readonly blockedBecause: string | null;
}

/** Choosing the files, making the pack, and the register below. */
export function PackPanel({ caseFile, blockedBecause }: PackPanelProps) {
  const isMaking = useRef(false);
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  const chosen = useChosenFiles(useCallback(() => isMaking.current, []));
  const making = useMakePack(caseFile);
  const pack = usePlannedPack(caseFile, chosen);
  const [isWithout, setWithout] = useState(false);
  const absent = [...pack.matched.missing, ...pack.matched.changed].length;
  const isIdle = chosen.reading === null && making.running === null;
  const start = async () => {
    isMaking.current = true;
    const isMade = await making.start(pack.plan());
    isMaking.current = false;
    // After a failure the files stay chosen, so that it can be tried again without reading them anew.
    if (isMade || !isShown.current) chosen.clear();
  };
  return (
    <div className="stack">
      {blockedBecause === null ? null : (
        <Message tone="warning" title="No pack can be made yet">
          {blockedBecause}
        </Message>
      )}
      <ContentsTable contents={pack.contents} matched={pack.matched} />
      <div className="row">
        <Button variant="default" onClick={chosen.choose} disabled={!isIdle}>
          Choose the evidence files
        </Button>
        <Button
          onClick={() => void start()}
          disabled={!isIdle || blockedBecause !== null || (absent > 0 && !isWithout)}
        >
          Make the pack
        </Button>
      </div>
      {absent === 0 ? null : (
        <Checkbox
          label={`Make the pack without ${absent === 1 ? 'the file that is' : `the ${absent} files that are`} not chosen; the exhibit list still names ${absent === 1 ? 'it' : 'them'}`}
          checked={isWithout}
          onChange={(event) => setWithout(event.currentTarget.checked)}
        />
      )}
      <Findings chosen={chosen} unknown={pack.matched.unknown.map(({ name }) => name)} />
      {chosen.reading === null ? null : <ProgressLine {...chosen.reading} onCancel={chosen.cancel} />}
      {making.running === null ? null : (
        <>
          <ProgressLine {...making.running.step} onCancel={making.running.cancel} />
          <p className="dimmed small">
            Touch the desk now and then: when it locks, the pack is given up and nothing of it is left.
          </p>
        </>
      )}
      {making.problem === null ? null : (
        <Message tone="problem" title="No pack was made">
          {making.problem}
        </Message>
      )}
      {making.made === null ? null : (
        <Message
          tone="done"
          title={`The pack “${making.made.folderName}” was made in “${making.made.label}”`}
        >
          It holds {making.made.files.length} files. To check it, open its folder and run{' '}
          <code>sha256sum -c manifest-sha256.txt</code>, or any program that reads BagIt.
        </Message>
      )}
      <PacksMade caseFile={caseFile} />
    </div>
  );
}

/** What was chosen and cannot go in: said, for a person may have taken it for evidence. */
function Findings({
  chosen,
  unknown,
}: {
  readonly chosen: ChosenFiles;
  readonly unknown: readonly string[];
}) {
  return (
    <>
      {chosen.problems.length === 0 ? null : (
        <Message tone="problem" title="Some files were not read">
          <ul>
            {chosen.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Message>
      )}
      {unknown.length === 0 ? null : (
        <Message tone="warning" title="Some chosen files belong to no item of evidence">
          They stay out of the pack: {unknown.join('; ')}. A file goes in once it is recorded with an item.
        </Message>
      )}
    </>
  );
}

function usePlannedPack(caseFile: CaseFile, { files }: ChosenFiles) {
  const source = useCaseSource(caseFile);
  const packs = useCollection('packs');
  const documents = useMemo(() => caseDocumentsOf(source), [source]);
  const contents = useMemo(
    () =>
      packContents(
        caseFile,
        documents.map(({ fileName }) => fileName),
      ),
    [caseFile, documents],
  );
  const matched = useMemo(() => matchFiles(contents, files), [contents, files]);
  const plan = (): PackPlan => ({
    name: packName(caseFile, { packs: packs.values(), today: source.issueDate }),
    documents: contents.documents.flatMap(({ path }, at) => {
      const made = documents[at];
      return made === undefined ? [] : [{ path, made }];
    }),
    evidence: contents.evidence.flatMap(({ item, path }) => {
      const file = matched.byItem.get(item.id);
      return file === undefined ? [] : [{ ...file, path }];
    }),
    info: (folderName) => packInfo(caseFile, { operation: source.operation, folderName }),
  });
  return { contents, matched, plan };
}
