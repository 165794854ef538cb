/**
 * Key slots. One slow derivation with the vault's salt turns a secret into a root key; a quick HKDF with the
 * slot's own salt turns that into the key that wraps the data key in the slot. So any number of people cost
 * one slow derivation, and no two slots share a key. All that the header promises (settings, salts, genesis)
 * is bound to each slot: a header altered anywhere there opens with no secret.
 */
import { canonicalJson } from '../core/foundation/canonical';
import { z } from '../core/foundation/schema';
import { copyBytes, fromHex, textOf, toHex, utf8, type Bytes } from './bytes';
import { importKey, seal, unseal, type Random } from './cipher';
import type { Header, KeySlot } from './header';
import { passphraseBytes } from './passphrase';
import type { KeyDerivation } from './ports';

/** The part of the header that every slot is bound to. */
export type HeaderCore = Pick<
  Header,
  'formatVersion' | 'vaultId' | 'genesis' | 'derivation' | 'derivationSalt'
>;

/** Data key in the clear; to be wiped as soon as it has been wrapped or imported. */
export interface OpenedSlot {
  readonly slotId: string;
  /** null for the recovery slot. */
  readonly userId: string | null;
  readonly dataKey: Bytes;
}

const contentsSchema = z.object({
  dataKey: z.string().regex(/^[0-9a-f]{64}$/),
  userId: z.string().nullable(),
});

/** The slow step: a passphrase, or a recovery code in its printed form, to a root key. */
export async function deriveRoot(
  secret: string,
  core: HeaderCore,
  derivation: KeyDerivation,
): Promise<CryptoKey> {
  const root = copyBytes(
    await derivation.derive({
      secret: passphraseBytes(secret),
      salt: fromHex(core.derivationSalt),
      settings: core.derivation,
    }),
  );
  const key = await crypto.subtle.importKey('raw', root, 'HKDF', false, ['deriveKey']);
  root.fill(0);
  return key;
}

/** Wraps the data key in a new slot. */
export async function makeSlot(
  core: HeaderCore,
  root: CryptoKey,
  input: {
    readonly kind: KeySlot['kind'];
    readonly userId: string | null;
    readonly dataKey: Bytes;
    readonly random: Random;
  },
): Promise<KeySlot> {
  const slot = { slotId: toHex(input.random(16)), kind: input.kind, salt: toHex(input.random(16)) };
  const contents = utf8(canonicalJson({ dataKey: toHex(input.dataKey), userId: input.userId }));
  const key = await slotKey(root, slot);
  const wrapped = await seal(key, contents, { place: slotPlace(core, slot), random: input.random });
  contents.fill(0);
  return { ...slot, wrapped: toHex(wrapped) };
}

/** Opens the one slot of that kind that this root key fits; null where none does. */
export async function openSlot(
  header: Header,
  root: CryptoKey,
  kind: KeySlot['kind'],
): Promise<OpenedSlot | null> {
  for (const slot of header.slots.filter((candidate) => candidate.kind === kind)) {
    const plain = await unseal(await slotKey(root, slot), fromHex(slot.wrapped), slotPlace(header, slot));
    if (plain === null) continue;
    const contents = contentsSchema.parse(JSON.parse(textOf(plain)));
    plain.fill(0);
    return { slotId: slot.slotId, userId: contents.userId, dataKey: fromHex(contents.dataKey) };
  }
  return null;
}

/** Which slot is whose. */
export type Directory = readonly { readonly slotId: string; readonly userId: string | null }[];

/** What the directory is bound to. */
export type DirectoryHeader = Pick<Header, 'vaultId' | 'revision' | 'slots'>;

const directorySchema = z.array(z.object({ slotId: z.string(), userId: z.string().nullable() }));

/** Seals the directory for one revision of the header. */
export async function sealDirectory(
  key: CryptoKey,
  directory: Directory,
  binding: { readonly header: DirectoryHeader; readonly random: Random },
): Promise<string> {
  const place = directoryPlace(binding.header);
  return toHex(await seal(key, utf8(canonicalJson(directory)), { place, random: binding.random }));
}

/** Opens the directory; null where it is damaged or does not name exactly the slots of the header. */
export async function openDirectory(key: CryptoKey, header: Header): Promise<Directory | null> {
  const place = directoryPlace(header);
  const plain = await unseal(key, fromHex(header.directory), place);
  if (plain === null) return null;
  const directory = directorySchema.parse(JSON.parse(textOf(plain)));
  const named = directory.map((entry) => entry.slotId).sort();
  const present = header.slots.map((slot) => slot.slotId).sort();
  return named.join() === present.join() ? directory : null;
}

/** The data key as the open vault keeps it: usable, not readable. The raw bytes are wiped. */
export async function takeKey(opened: OpenedSlot): Promise<CryptoKey> {
  const key = await importKey(opened.dataKey);
  opened.dataKey.fill(0);
  return key;
}

async function slotKey(root: CryptoKey, slot: Pick<KeySlot, 'kind' | 'salt'>): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(
    {
      name: 'HKDF',
      hash: 'SHA-256',
      salt: fromHex(slot.salt),
      info: utf8(`election-spoc-desk/slot/${slot.kind}`),
    },
    root,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function slotPlace(core: HeaderCore, slot: Pick<KeySlot, 'slotId' | 'kind' | 'salt'>): string {
  const { formatVersion, vaultId, genesis, derivation, derivationSalt } = core;
  const { slotId, kind, salt } = slot;
  return canonicalJson({
    formatVersion,
    vaultId,
    genesis,
    derivation,
    derivationSalt,
    slotId,
    kind,
    salt,
  });
}

// Binds every byte of every slot: whoever opens one learns of a change to any other.
function directoryPlace(header: DirectoryHeader): string {
  return `${header.vaultId}|header|${header.revision}|directory|${canonicalJson(header.slots)}`;
}
