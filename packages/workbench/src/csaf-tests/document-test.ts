type Message = { readonly message: string; readonly instancePath: string };

type Outcome = {
  readonly isValid?: boolean;
  readonly errors?: readonly Message[];
  readonly warnings?: readonly Message[];
  readonly infos?: readonly Message[];
};

/** A test of the library: it takes a whole document and is known by the name of its function. */
export type DocumentTest = (document: unknown) => Outcome | Promise<Outcome>;
