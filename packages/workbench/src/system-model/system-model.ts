/**
 * What a component is, in the words of a hospital. For STRIDE, `strideKind` turns it into process, store or external entity.
 * `module` is a part of a device (a radio, a board); `medium` is carried by hand; `outside-system` belongs to somebody else.
 */
export type ComponentKind =
  'device' | 'module' | 'software' | 'server' | 'workstation' | 'store' | 'medium' | 'person' | 'outside-system';

/** How many patients depend on a component at the same time; a symbol that stands for a whole fleet says `many`. */
export type Patients = 'none' | 'one' | 'many';

/** A way into a component or out of it, used or not: unused ones can be attacked as well. */
export type Interface = {
  readonly id: string;
  readonly label: string;
  readonly kind: 'network' | 'wireless' | 'serial' | 'usb' | 'debug' | 'slot' | 'panel';
};

/** Where a component stands on the canvas: its upper left corner, in units of the canvas. */
export type Position = { readonly x: number; readonly y: number };

/** A thing or a person that takes part. */
export type Component = {
  readonly id: string;
  readonly label: string;
  readonly kind: ComponentKind;
  /** The zone that it stands in, if any. */
  readonly zone: string | null;
  readonly patients: Patients;
  readonly interfaces: readonly Interface[];
  readonly isOutOfScope: boolean;
  /** What it does; and, where it is out of scope, why. */
  readonly description: string;
  readonly position: Position;
};

/** What a flow carries: values, something that will be executed, or an order to act. */
export type Payload = 'data' | 'code' | 'command';

/** Something that passes from one component to another. */
export type DataFlow = {
  readonly id: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** The interfaces that it leaves and enters by, where that is known. */
  readonly fromInterface: string | null;
  readonly toInterface: string | null;
  /** Whether what is carried goes both ways; replies alone do not make a flow two-way. */
  readonly isTwoWay: boolean;
  readonly protocol: string;
  /** The port of TCP or UDP at the receiving end; null where there is none or it is unknown. */
  readonly port: number | null;
  readonly payloads: readonly Payload[];
  /** Whether the receiver knows who sent it and that nobody changed it. */
  readonly isAuthenticated: boolean;
  readonly isEncrypted: boolean;
  readonly isOverPublicNetwork: boolean;
  readonly isOutOfScope: boolean;
  /** The assets that pass along it. */
  readonly assets: readonly string[];
  readonly description: string;
};

/** A place under one responsibility: a ward, a server room, the maker's cloud. A component stands in one zone at most. */
export type Zone = { readonly id: string; readonly label: string };

/** A line around components that trust each other: what comes from outside has to prove itself. Boundaries may nest and overlap. */
export type TrustBoundary = {
  readonly id: string;
  readonly label: string;
  readonly components: readonly string[];
  readonly description: string;
};

/** What is worth protecting, and against which loss. */
export type Asset = {
  readonly id: string;
  readonly label: string;
  /** The components that hold it. */
  readonly components: readonly string[];
  readonly concerns: readonly ('confidentiality' | 'integrity' | 'availability')[];
};

/** Something that people do with the system and that an attack could turn against a patient: the flows that it takes. */
export type SecurityUseCase = { readonly id: string; readonly label: string; readonly flows: readonly string[] };

/** A system as it is threat-modelled. Ids are unique over the whole model, so that a mark may point at anything by its id. */
export type SystemModel = {
  readonly title: string;
  readonly description: string;
  readonly zones: readonly Zone[];
  readonly components: readonly Component[];
  readonly flows: readonly DataFlow[];
  readonly boundaries: readonly TrustBoundary[];
  readonly assets: readonly Asset[];
  readonly useCases: readonly SecurityUseCase[];
};
