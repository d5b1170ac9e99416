"""Why a line of each kind is no part of an article's text, as `provenance.removed` says it."""

from site_builder.model.draft import LineKind

REASONS = {
    LineKind.ADDRESS: "an address alone on its line",
    LineKind.ADVERT: "marks an advertisement",
    LineKind.BIO: "about the author, not part of the article",
    LineKind.BYLINE: "byline; whom it names is in authors",
    LineKind.CAPTION: "caption of a picture that is not here",
    LineKind.COMMENT_FORM: "comment form",
    LineKind.CONSENT: "cookie notice",
    LineKind.CREDIT: "credit of a picture that is not here",
    LineKind.KICKER: "section label above the headline",
    LineKind.LEGAL: "legal notice of the site",
    LineKind.NAVIGATION: "menu of the site",
    LineKind.PROMPT: "asks readers to subscribe, sign up or allow notifications",
    LineKind.RELATED: "link to another article",
    LineKind.REPEAT: "says again what stands above",
    LineKind.SHARE: "share buttons",
    LineKind.SHORTCODE: "placeholder of the site's software",
    LineKind.STAMP: "date stamp of the page",
    LineKind.UNWANTED: "a person said that it is not part of the article",
}
