#include "oversight/recommendation.hpp"

namespace oversight {

rules::Label label(About about) {
    switch (about) {
        case About::office: return {"Kantor secara umum", "The office in general"};
        case About::statements: return {"Surat pernyataan", "Statements"};
        case About::training: return {"Sosialisasi", "Training"};
        case About::open: return {"Deklarasi terbuka", "Open declarations"};
        case About::late: return {"Penetapan terlambat", "Late determinations"};
        case About::silences: return {"Atasan yang diam", "Silent superiors"};
        case About::gratifications: return {"Gratifikasi", "Gratification"};
        case About::declaration: return {"Satu deklarasi", "One declaration"};
    }
    return {"-", "-"};
}

rules::Label label(Reply reply) {
    switch (reply) {
        case Reply::done: return {"Sudah dilaksanakan", "Carried out already"};
        case Reply::planned: return {"Akan dilaksanakan", "Will be carried out"};
        case Reply::declined: return {"Tidak dilaksanakan, dengan alasan", "Not carried out, with a reason"};
    }
    return {"-", "-"};
}

rules::Label label(Ending ending) {
    switch (ending) {
        case Ending::carried_out: return {"Dilaksanakan", "Carried out"};
        case Ending::partly: return {"Dilaksanakan sebagian", "Carried out in part"};
        case Ending::not_carried_out: return {"Tidak dilaksanakan", "Not carried out"};
        case Ending::withdrawn: return {"Ditarik", "Withdrawn"};
    }
    return {"-", "-"};
}

}  // namespace oversight
