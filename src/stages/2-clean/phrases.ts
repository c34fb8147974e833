/** Lines of news pages that are known by their words: navigation, credits, bylines, captions. */
import { writtenDates } from "#text/written-date.ts";

/** Longer lines are never taken for boilerplate by their words alone. */
const LONGEST_PHRASE = 200;

/** A line that announces links to other stories; what follows it, up to the next prose, is links. */
const OPENERS: readonly RegExp[] = [
  /^(?:read|see|watch|listen|click|view|find out|learn) (?:more|also|next|here|now)\b/i,
  /^also (?:read|see|watch|on|in)\b[^.]*$/i,
  /^(?:must[- ])?(?:read|watch|listen)\s*:/i,
  /^(?:related|recommended|suggested|similar)(?: (?:articles?|stor(?:y|ies)|news|posts?|content|topics?|coverage|links?|reading|for you|videos?|items?|reports?))?\s*:?$/i,
  /^(?:more (?:on|from|in|about|news|stories|top stories|headlines|coverage)|most (?:read|popular|viewed|recent|shared|commented)|top (?:stories|news|headlines|picks)|latest (?:news|stories|headlines|updates|posts|from|in|on)|breaking news|trending(?: now)?|editors?['’]s? (?:picks?|choice)|don['’]t miss|in (?:other|case you missed)|you (?:may|might) (?:also )?(?:like|be interested)|what to read next|up next|next (?:article|story|post)|previous (?:article|story|post)|popular (?:now|posts|stories))\b[^.]{0,40}$/i,
  /^(?:comments?|leave a (?:comment|reply)|join the (?:discussion|conversation)|view (?:all )?comments|\d+ comments?)(?: \(\d+\))?\s*:?$/i,
  /^(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|sections?)\s*:/i,
];

/** Lines that are furniture by themselves. */
const FURNITURE: readonly RegExp[] = [
  /^(?:advertisement|advert|sponsored(?: content)?|promoted|paid (?:post|content)|ad)s?(?: \d+)?$/i,
  /^(?:article|story) continues (?:below|after)\b/i,
  /^continue reading\b/i,
  /^(?:share|tweet|print|e-?mail|save|copy link|bookmark|download|listen|play|pause|mute|facebook|twitter|whatsapp|telegram|linkedin|reddit|pinterest|instagram|youtube|x)(?:\s*[|/·,]?\s*(?:share|tweet|print|e-?mail|save|facebook|twitter|whatsapp|telegram|linkedin|reddit|pinterest|instagram|youtube|copy link|x))*$/i,
  /^share (?:this|on|via|with|the (?:story|article|post))\b[^.]{0,60}$/i,
  /^(?:follow|like|join|find|contact) (?:us|me|our)\b[^.]{0,80}\.?$/i,
  /^(?:subscribe|sign up|register|log ?in|sign in|get (?:our|the) (?:newsletter|app|latest)|join our|download (?:our|the) (?:free )?app|turn on notifications|enable notifications|support (?:our|independent) journalism|donate|become a (?:member|subscriber))\b.{0,120}$/i,
  /^(?:we|this (?:web)?site|our (?:web)?site) uses? cookies\b/i,
  /^by (?:using|continuing)\b.{0,80}\b(?:cookies|terms|privacy)\b/i,
  /^(?:accept|reject|manage)(?: all)? (?:cookies|preferences)?$/i,
  /^(?:privacy|cookie|terms|terms of (?:use|service)|privacy policy|cookie policy|contact(?: us)?|about(?: us)?|help|careers|advertise(?: with us)?|sitemap|site map|rss(?: feeds?)?|faq|home(?: ?page)?|menu|search|skip to (?:main )?content|back to top|go to top|close|loading\.*|read aloud|text size|change text size|toggle navigation)$/i,
  /^(?:©|\(c\)|&copy;|copyright\b)/i,
  /\ball rights reserved\b/i,
  /^this (?:material|content|story|article|report)\b.{0,60}\b(?:may not be|was originally|first appeared|has been (?:updated|corrected)|is (?:reproduced|republished))\b/i,
  /^our standards\s*:/i,
  /^\(?(?:additional |with )?(?:reporting|writing|editing|compiled|edited|written|translated|reported)(?: and (?:writing|editing|reporting))? by [A-Z]/i,
  /^(?:\d+ of \d+|photo gallery|photos?|videos?|gallery|live|live (?:blog|updates)|breaking|opinion|exclusive|watch live|show more|load more|view more|see all|view all)$/i,
  /^\d+ (?:shares?|views?|likes?|retweets?|min(?:ute)?s? read)$/i,
  /^(?:\d+ )?min(?:ute)?s? read$/i,
  /^(?:have a (?:news )?tip|got a (?:story|tip)|(?:do you have|send) (?:us )?(?:a tip|feedback|information))\b/i,
];

const CAPTION_LEAD =
  /^[([]?(?:file(?: (?:photo|image|picture|pic|footage))?|photo(?:graph)?s?(?: credit)?|image(?: (?:source|caption|credit|copyright))?|picture|caption|credit|illustration|graphic|map)\s*[:：]/i;
const FILE_PHOTO =
  /^[([]?(?:in this )?(?:file|undated|handout) (?:photo|image|picture|pic)\b|[([](?:file|archive|handout) ?(?:photo|image|picture|pic)?[)\]]\.?$/i;
const AGENCY =
  "(?:AP|AFP|Reuters|REUTERS|Getty(?: Images)?|EPA(?:-EFE)?|EFE|Anadolu(?: Agency)?|Xinhua|SANA|TASS|Sputnik|DPA|dpa|Shutterstock|Bloomberg|NurPhoto|Zuma|ZUMA)";
/** Credits: "[A. Name/AFP]", "(AP Photo/A. Name)", "(AP file photo)", "Photo: AFP", "Getty Images", "REUTERS/A. Name". */
const CREDIT_END: readonly RegExp[] = [
  new RegExp(`[(\\[][^()\\[\\]]{0,60}/ ?${AGENCY}(?: via [^()\\[\\]]{1,30})?[)\\]]\\.?$`),
  new RegExp(`[(\\[]${AGENCY}(?: Photo)? ?/[^()\\[\\]]{0,60}[)\\]]\\.?$`),
  /[([](?:Photo|Image|Picture|Courtesy|Handout|Credit)\b[^()[\]]{0,60}[)\]]\.?$/,
  new RegExp(`\\[${AGENCY}[^\\]]{0,40}\\]\\.?$`),
  new RegExp(`[(\\[]${AGENCY} (?:[Ff]ile )?(?:[Pp]hoto|[Pp]icture|[Ii]mage)[)\\]]\\.?$`),
  /\b(?:Photo|Photograph|Picture|Image)s?(?: by| credit)?\s?: ?\p{Lu}[^.:]{1,50}$/u,
  /\p{L}[,.]? (?:Getty Images|Shutterstock|NurPhoto)$/u,
  new RegExp(`(?:/|\\bvia) ?${AGENCY}\\.?$`),
  /(?:^|[.(:|[] ?)(?:REUTERS|Reuters|AP Photo|AFP|AFP PHOTO) ?\/ ?[A-Z][^\s.]{0,30}(?: [A-Z][^\s.]{0,30}){0,3}\.?$/,
];

const AGENCY_LINE =
  /^(?:reuters|afp|ap|the associated press|associated press|agence france-presse|efe|dpa|xinhua|tass|staff|staff (?:writer|reporter)s?|news (?:desk|agenc(?:y|ies))|agencies|and agencies|wire reports)(?: (?:staff|news agency|and agencies))?$/i;
const BYLINE = /^(?:[Bb]y|BY|[Ff]rom|[Ww]ritten by|[Ss]tory by|[Tt]ext by)\s*:?\s+(?:[A-Z]|the |our |a staff )/;
const STAMP_LEAD =
  /^(?:(?:first )?published|posted|updated|last (?:updated|modified)|created|date|issued on|modified)\b/i;
const AGO = /^(?:(?:updated|published|posted) )?(?:\d+|an?) (?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?) ago$/i;
const CLOCK = /\b\d{1,2}[:.]\d{2}\b/;
/** Words that may stand beside the date in a line that is only a date line. */
const STAMP_WORDS =
  /\b(?:on|at|am|pm|a\.m|p\.m|gmt|utc|bst|est|edt|cet|cest|ist|local|time|hrs?|ago|and|updated|published|posted|last|modified|first|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b/gi;
const LONGEST_BYLINE_WORDS = 16;

export type PhraseKind = "opener" | "furniture" | "byline" | "caption";

/** What a line is by its words alone, or null. */
export function phraseKind(line: string): PhraseKind | null {
  if (isCaption(line)) return "caption";
  if (line.length > LONGEST_PHRASE) return null;
  if (OPENERS.some((pattern) => pattern.test(line))) return "opener";
  if (FURNITURE.some((pattern) => pattern.test(line))) return "furniture";
  return isByline(line) ? "byline" : null;
}

const LONGEST_CAPTION = 600;

function isCaption(line: string): boolean {
  if (line.length > LONGEST_CAPTION) return false;
  return CAPTION_LEAD.test(line) || FILE_PHOTO.test(line) || CREDIT_END.some((pattern) => pattern.test(line));
}

/** "By A. Name", "Reuters", "Published 7 February 2018", "Feb. 7, 2018 10:23 AM GMT". */
function isByline(line: string): boolean {
  if (line.split(" ").length > LONGEST_BYLINE_WORDS) return false;
  if (AGENCY_LINE.test(line) || AGO.test(line)) return true;
  const dates = writtenDates(line);
  const stamped = dates.length > 0 || CLOCK.test(line);
  if (STAMP_LEAD.test(line) && stamped) return true;
  if (BYLINE.test(line) && !endsSentence(line)) return true;
  return dates.length > 0 && isOnlyDate(line, dates);
}

function isOnlyDate(line: string, dates: readonly Readonly<{ start: number; end: number }>[]): boolean {
  let rest = line;
  for (const { start, end } of dates.toReversed()) rest = rest.slice(0, start) + rest.slice(end);
  return rest.replace(STAMP_WORDS, "").replace(/[^\p{L}]/gu, "").length <= 3;
}

const TRAILING_EMOJI = /(?:\s|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)+$/u;
const SENTENCE_END = /[.!?…:;。؟۔।][)\]"'”’»›*_]{0,3}$/u;
/** Units at a line's end that its end can be told from. */
const END_WINDOW = 40;

/** Whether a line ends as a sentence does; closing quotes, brackets and emoji aside. */
export function endsSentence(line: string): boolean {
  return SENTENCE_END.test(line.slice(-END_WINDOW).replace(TRAILING_EMOJI, ""));
}
