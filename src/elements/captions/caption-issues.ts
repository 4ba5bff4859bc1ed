import { H5LiveError, type TokenReading } from '../../token/index.js';
import { readCaptionServer, type NamedCaptions } from '../../nanoplayer/index.js';

/** What decides whether a player can have captions. */
export interface CaptionSettings {
  readonly named: NamedCaptions;
  /** Empty where it is the vendor's. */
  readonly server: string;
  readonly token: TokenReading;
  /** Whether tokens are fetched, so that one may still come. */
  readonly renews: boolean;
}

/** Why a player can have no captions, which its owner has to mend; nothing where it can, or names none. */
export function captionIssue({ named, server, token, renews }: CaptionSettings): H5LiveError | undefined {
  if (named.languages.length === 0) return undefined;
  if (server !== '' && !readCaptionServer(server))
    return new H5LiveError(
      'captions-invalid',
      'captions-server is no host, such as "captions.example:8443".',
    );
  const isOther = token.kind === 'sts' || (token.kind === 'none' && !renews);
  return isOther
    ? new H5LiveError(
        'captions-need-jwt',
        'Captions are opened by the JWT that opens the stream: a V3 token.',
      )
    : undefined;
}

/** That something among the languages is none; what else is named can be shown. */
export function languageIssue({ wrong }: NamedCaptions): H5LiveError | undefined {
  if (wrong === undefined) return undefined;
  const message = 'captions holds something that is no pair of source and target language, such as "en-de".';
  return new H5LiveError('captions-invalid', message);
}
