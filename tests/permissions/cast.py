"""Who asks in the permission test, and groups of them that allowed.tsv names."""

ROLES = {  # name here: role in the ready file, and which of that role
    "declarant": ("official", 1), "colleague": ("official", 2), "other": ("official", 3), "fourth": ("official", 4),
    "chair": ("superior", 1), "province_chair": ("superior", 2), "secretary": ("decision_secretary", 1),
    "legal": ("legal_hr", 1), "analyst": ("legal_hr", 2), "province_legal": ("legal_hr", 4), "inspector": ("inspectorate", 1),
    "inspector_general": ("inspectorate", 2), "compliance": ("compliance", 1), "gratification": ("gratification_unit", 1),
    "auditor": ("auditor", 1), "administrator": ("administrator", 1),
}
GROUPS = {name: {name} for name in ROLES} | {
    "public": {"public"},
    "signed_in": set(ROLES),
    "everyone": set(ROLES) | {"public"},
    "members": {"declarant", "colleague", "other", "fourth", "chair"},  # of the plenary of KPU Kota Pekalongan
    "legal_hr": {"legal", "analyst"},
    "hr": {"legal", "analyst", "province_legal"},  # of the city and of its province
    "roll": {"declarant", "colleague", "other", "fourth", "chair", "secretary", "legal", "analyst", "province_chair",
             "province_legal"},  # asked by the province's campaign
    "office": {"declarant", "colleague", "other", "fourth", "chair", "secretary", "legal", "analyst"},  # serve in the city
    "inspectorate": {"inspector", "inspector_general"},
    "nobody": set(),
}
