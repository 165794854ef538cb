/** Recipients from a file or pasted from Excel: what was understood, what would change, then one step that stores it. */
import { Button } from '@mantine/core';
import { type ColumnChoices, withChoice } from '../../../core/foundation/headed-list';
import { asId } from '../../../core/foundation/ids';
import type { LetterBatch } from '../../../core/issuing/letter-batch';
import { capacityNames } from '../../../core/issuing/letter-edits';
import {
  differences,
  planRecipients,
  type RecipientColumnMeaning,
  type RecipientDraft,
  type RecipientList,
  type RecipientPlan,
  withPlan,
} from '../../../core/issuing/recipient-draft';
import { readInWorker } from '../../../imports/read-in-worker';
import { recipientFormat } from '../../../imports/recipients/recipient-format';
import { useDesk } from '../../../services/desk-context';
import { ColumnMeanings, DryRunHead, InParts } from '../../../ui/list-dry-run';
import { ListImport } from '../../../ui/list-import';
import { Help, Message, Screen } from '../../../ui/screen';
import { type ListReading, type StartReading, useListReading } from '../../../ui/use-list-reading';
import { useBatchEdit } from './use-batch-edit';

type Choices = ColumnChoices<RecipientColumnMeaning>;

const readList: StartReading<Choices, RecipientList> = (files, options) =>
  readInWorker(recipientFormat, files, options);

const meaningNames: Readonly<Record<RecipientColumnMeaning, string>> = {
  ignore: 'Not used',
  name: 'Name',
  capacity: 'Capacity',
  contest: 'Contest',
  address: 'Address, first line or all',
  'address-2': 'Address, second line',
  'address-3': 'Address, third line',
  'address-4': 'Address, fourth line',
  postcode: 'Postcode',
  salutation: 'Salutation',
};

interface ImportProps {
  readonly batch: LetterBatch;
  readonly onClose: () => void;
}

/** Nothing is stored before the button. */
export function ImportRecipients({ batch, onClose }: ImportProps) {
  const reading = useListReading(readList, {});
  return (
    <Screen
      title="Import recipients"
      purpose="Read a list of candidates and agents, see what was understood, then store it in one step that can be undone."
      isFlush
      actions={
        <Button variant="default" onClick={onClose}>
          Back to the letters
        </Button>
      }
      asideLabel="Help with the list"
      aside={
        reading.state.kind === 'read' ? undefined : (
          <Help>
            A row for each recipient. The first row holds the headings: Name, Capacity, Ward, Address (one
            column or a column for each line), Postcode, Salutation. Only the name is needed; without a
            salutation the letter begins with “Dear” and the name.
          </Help>
        )
      }
    >
      <ListImport
        reading={reading}
        refusedNote="The recipients are as they were."
        source={{
          waitsFor: null,
          files: 'one file, as CSV or as an Excel workbook (.xlsx)',
          mostFiles: 1,
          pasteHint: 'With their row of headings.',
          pasteName: 'pasted rows',
          onChosen: (files) => reading.read(files, {}),
        }}
      >
        {(list) => <DryRun batch={batch} list={list} reading={reading} onStored={onClose} />}
      </ListImport>
    </Screen>
  );
}

interface DryRunProps {
  readonly batch: LetterBatch;
  readonly list: RecipientList;
  readonly reading: ListReading<Choices, RecipientList>;
  readonly onStored: () => void;
}

function DryRun({ batch, list, reading, onStored }: DryRunProps) {
  const { newId, notify } = useDesk();
  const edit = useBatchEdit(batch.id);
  const plan = planRecipients(list.drafts, batch.recipients);
  const taken = plan.fresh.length + plan.changed.length;
  const total = batch.recipients.length + plan.fresh.length;
  const store = () => {
    edit('Import recipients of letters', (now) => ({
      ...now,
      recipients: withPlan(now.recipients, planRecipients(list.drafts, now.recipients), () =>
        asId<'LetterRecipient'>(newId()),
      ),
    }));
    notify({ tone: 'done', text: `${taken} recipients stored. Ctrl+Z takes the import back.` });
    onStored();
  };
  return (
    <>
      <DryRunHead
        title={reading.sourceName}
        storeLabel={taken === 0 || total > 5000 ? null : `Store ${taken.toLocaleString('en-GB')} recipients`}
        onStore={store}
        onStartAgain={reading.startAgain}
        understood={`${list.rowsRead.toLocaleString('en-GB')} rows read. Nothing is stored yet.`}
        counts={[
          [plan.fresh.length, 'new'],
          [plan.changed.length, 'changed'],
          [plan.same.length, 'already here'],
          [plan.doubled.length, 'twice in the list'],
          [list.leftOut.length, 'left out'],
        ]}
      >
        {total > 5000 ? <Message tone="problem" title="A batch holds at most 5,000 recipients." /> : null}
      </DryRunHead>
      <Findings plan={plan} list={list} />
      <ColumnMeanings
        columns={list.columns}
        names={meaningNames}
        onCorrect={({ index }, meaning) => reading.readAgain(withChoice(reading.choices, index, meaning))}
      />
      <Preview drafts={[...plan.fresh, ...plan.changed.map(({ draft }) => draft)]} />
    </>
  );
}

function Findings({ plan, list }: { readonly plan: RecipientPlan; readonly list: RecipientList }) {
  const lines = [
    ...list.leftOut.map(({ row, what, next }) => `Row ${row} is left out: ${what}. ${next}`),
    ...plan.doubled.map(({ row, name }) => `Row ${row} is left out: ${name} stands in the list already.`),
    ...plan.changed.map(
      ({ draft, was }) => `Row ${draft.row}, ${was.name}: ${differences(draft, was).join('; ')}.`,
    ),
  ];
  if (lines.length === 0) return null;
  return (
    <section className="stack-tight" aria-label="What differs">
      <h3>Left out and changed</h3>
      <InParts items={lines} first={30}>
        {(drawn) => (
          <ul className="flat">
            {drawn.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </InParts>
    </section>
  );
}

function Preview({ drafts }: { readonly drafts: readonly RecipientDraft[] }) {
  if (drafts.length === 0) return null;
  return (
    <section className="stack-tight" aria-label="Preview of the recipients">
      <h3>As they would stand</h3>
      <InParts items={drafts} first={50}>
        {(drawn) => (
          <table className="plain-table">
            <thead>
              <tr>
                {['Row', 'Name', 'Capacity', 'Contest', 'Address', 'Salutation'].map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {drawn.map((draft) => (
                <tr key={draft.row}>
                  <td>{draft.row}</td>
                  <td>{draft.name}</td>
                  <td>{capacityNames[draft.capacity]}</td>
                  <td>{draft.contest}</td>
                  <td>{draft.address.join(', ')}</td>
                  <td>{draft.salutation}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </InParts>
    </section>
  );
}
