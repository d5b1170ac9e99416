#!/bin/sh
# Storage that speaks S3: brings output/ into a bucket. Files come before the pages that name them, and what is
# gone is removed last, so that no reader meets half a site.
#   AWS_ENDPOINT_URL=https://storage.example.org sh docs/hosts/s3.sh s3://my-archive
set -eu
bucket=${1:?name the bucket, such as s3://my-archive}
folder=${2:-output}
kept="public, max-age=31536000, immutable"

lay() { # lay TYPE KEPT PATTERN: files whose type the program would not know, or that may be kept for good
    aws s3 cp "$folder" "$bucket" --recursive --only-show-errors --exclude "*" --include "$3" \
        --content-type "$1" --cache-control "$2"
}

aws s3 sync "$folder" "$bucket" --only-show-errors --exclude ".*" --exclude "*.html" --cache-control no-cache
lay "font/woff2" "$kept" "assets/fonts/*.woff2"
lay "application/octet-stream" "$kept" "pagefind/fragment/*"
lay "application/ld+json" no-cache "*.jsonld"
lay "application/manifest+json" no-cache "*.webmanifest"
lay "application/geo+json" no-cache "*.geojson"
lay "text/calendar; charset=utf-8" no-cache "*.ics"
lay "text/csv; charset=utf-8" no-cache "*.csv"
lay "text/html; charset=utf-8" no-cache "*.html"
aws s3 sync "$folder" "$bucket" --only-show-errors --exclude ".*" --size-only --delete
