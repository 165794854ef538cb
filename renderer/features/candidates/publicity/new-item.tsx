/** A new piece of publicity: what it is called and of which kind; the questions follow from the kind. */
import { Button, Radio, TextInput } from '@mantine/core';
import { z } from '../../../core/foundation/schema';
import { type PublicityKind, publicityKinds } from '../../../core/publicity/publicity-item';
import { useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';
import { PanelHead } from '../../../ui/panel-head';
import { Help } from '../../../ui/screen';
import { useAddPublicity } from './use-publicity';

const kindHelp: Readonly<Record<PublicityKind, string>> = {
  proactive: 'The force speaks first: a press line, a post, a campaign, a letter (5.2).',
  reactive: 'A statement or press release of a party or a candidate may have to be answered (5.3).',
  'new-images': 'Somebody asks to photograph, film or record officers or staff (5.4, 5.6).',
  'used-images': 'A candidate or representative uses police images that exist already (5.5).',
};

const draftSchema = z.object({
  title: z.string(),
  kind: z.enum(publicityKinds.map(({ id }) => id) as [PublicityKind, ...PublicityKind[]]),
});

interface NewItemProps {
  readonly onAdded: (id: string) => void;
  readonly onClose: () => void;
}

/** Enter adds it and opens it. */
export function NewItem({ onAdded, onClose }: NewItemProps) {
  const { id: operationId } = useOperation();
  const add = useAddPublicity();
  const kept = useKeptDraft<z.infer<typeof draftSchema>>({
    name: `publicity:${operationId}:new`,
    empty: { title: '', kind: 'proactive' },
    schema: draftSchema,
  });
  const { draft } = kept;
  const enter = () => {
    if (draft.title.trim() === '') return;
    const id = add({ title: draft.title.trim(), kind: draft.kind });
    if (id === null) return;
    kept.discard();
    onAdded(id);
  };
  return (
    <form
      className="stack measure"
      aria-label="New publicity"
      onSubmit={(event) => {
        event.preventDefault();
        enter();
      }}
    >
      <PanelHead title="New publicity" closeLabel="Close" onClose={onClose} />
      <TextInput
        label="What is it?"
        description="A few words by which it is found again."
        placeholder="Arrests after burglaries on the quay"
        maxLength={300}
        value={draft.title}
        onChange={(event) => kept.change({ ...draft, title: event.currentTarget.value })}
      />
      <Radio.Group
        label="Kind"
        value={draft.kind}
        onChange={(id) =>
          kept.change({ ...draft, kind: publicityKinds.find((each) => each.id === id)?.id ?? draft.kind })
        }
      >
        <div className="stack-tight">
          {publicityKinds.map(({ id, name }) => (
            <Radio key={id} value={id} label={name} description={kindHelp[id]} />
          ))}
        </div>
      </Radio.Group>
      <Help source="NPCC guidance, 6.1 under section 5">
        Publicity is any communication to the public or a part of it, in whatever form: announcements,
        statements, interviews, pictures, film, websites and social media.
      </Help>
      <div>
        <Button type="submit" disabled={draft.title.trim() === ''}>
          Enter it
        </Button>
      </div>
    </form>
  );
}
