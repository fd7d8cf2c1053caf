"""Which kind of thing a place in a pattern stands for, and what is sent to make a thing where that takes more than a line."""

# Which kind of thing a pattern's place stands for, by the beginning of the pattern; the first that fits counts.
KINDS = (
    (r"/(api/v1/)?(deklarasi|telaah|declarations|kelola/penghapusan/kasus)/", "id", "declaration"),
    (r"/(api/v1/)?(pleno|plenaries)/", "id", "plenary"),
    (r"/(api/v1/)?(kepentingan|interests)/", "id", "interest"),
    (r"/kelola/peran/", "id", "role"),
    (r"/kelola/pengangkatan/", "id", "appointment"),
    (r"/(kelola/pengguna|api/v1/people)/", "id", "person"),
    (r"/verifikasi/berita-acara/", "id", "plenary"), (r"/(api/v1/)?(sosialisasi|trainings)/", "id", "training"),
    (r"/kelola/impor/", "id", "roster"), (r"/kelola/impor/", "table", "roster"),
    (r"/(pernyataan|kampanye|api/v1/campaigns)/", "campaign", "campaign"),
    (r"/adhoc/daftar/", "roster", "adhoc"),
    (r"/(registri/berkas|api/v1/registry-uploads)/", "id", "upload"), (r"/(registri|api/v1/registries)/", "registry", "registry"),
    (r"/(kertas|api/v1/papers)/", "paper", "paper"), (r"/api/v1/roster-imports/", "id", "roster"),
    (r"/ttd/", "token", "link"),
    (r"/aduan/titipan/", "person", "filing"),
    (r"/aduan/", "id", "filing"), (r"/aduan/", "file", "filing"),
    (r"/(api/v1/)?(gratifikasi|gratifications)/", "id", "gratification"),
    (r"/(api/v1/)?(sanksi|sanctions|pemeriksaan|examinations)/", "id", "sanction"),
    (r"/(api/v1/recommendations|rekomendasi)/", "id", "recommendation"),
    (r"", "unit", "unit"),
    (r"/demo/masuk/", "token", "token"),
    (r"/(api/v1/)?(urusan|matters|keputusan|decisions)/", "id", "matter"),
    (r"", "matter", "matter"), (r"", "finding", "finding"), (r"", "index", "index"),
)

TRAINING = {
    "topic": "conflict_of_interest", "title": "Sosialisasi", "mode": "online", "link": "https://rapat.contoh.go.id/1",
    "date": "2026-11-27", "time": "10.00", "minutes": 90, "for": "own", "kinds": ["commissioner", "pns", "pppk", "ppnpn"],
}

RECOMMENDATION = {
    "unit": "3375", "about": "silences", "text": "Tunjuk Plh. bila atasan berhalangan.",
    "ground": "Dua deklarasi dialihkan pada Oktober.", "working_days": 10,
}

GRATIFICATION = {
    "direction": "received", "form": "goods", "description": "Kain batik", "basis": "known", "amount": "750.000", "kind": "other",
    "occasion": "Kunjungan kerja", "place": "Pekalongan", "on": "2026-11-20", "giver": "Siti Rahma", "giver_tie": "served_person",
    "linked": "tidak", "reason": "Tanda terima kasih", "goods": "with_receiver",
}
