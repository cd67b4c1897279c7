pragma ComponentBehavior: Bound
import QtQuick
import Rembug.Controls

// An election of a village over its units: how many are in, which are missing by name, what was left out of the sums and
// why, and who is elected.
Card {
    id: card
    required property string language
    required property var village  // name, planned, tiers, board
    readonly property var members: card.village.board ? card.village.board.members.filter((member) => member.standing === "ELECTED") : []
    readonly property var reasons: ({
        "CONFLICT": qsTr("datang dua kali dengan isi berbeda, belum diputuskan"), "REPLACED": qsTr("diganti berita acara perbaikan"),
        "BROKEN_CHAIN": qsTr("perbaikannya tidak utuh"), "OTHER_RULES": qsTr("tata tertibnya lain, tidak dapat dijumlahkan"),
        "FALSE_RESULT": qsTr("hasil tidak cocok dengan suaranya"), "IN_SUM": qsTr("masuk dalam jumlah sesi"),
        "NOT_SUMMED": qsTr("sesinya belum dijumlahkan"), "OLD_SUM": qsTr("jumlah yang tidak cocok lagi")
    })

    function percent(value) { return Number(value).toLocaleString(Qt.locale(card.language), "f", 1) }
    function figures(tier) {
        const parts = []
        if (tier.turnout_percent !== null) {
            parts.push(qsTr("hadir %1 %").arg(card.percent(tier.turnout_percent)))
        }
        if (tier.women_percent !== null) {
            parts.push(qsTr("%1 % perempuan").arg(card.percent(tier.women_percent)))
        }
        if (tier.not_valid_percent !== null) {
            parts.push(qsTr("%1 % tidak sah atau kosong").arg(card.percent(tier.not_valid_percent)))
        }
        return parts.join(" · ")
    }

    padding: 2 * Theme.unit
    spacing: 1.5 * Theme.unit

    AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: card.village.name }
    Repeater {
        model: card.village.tiers
        Column {
            id: tier
            required property var modelData
            readonly property var missing: tier.modelData.missing
            readonly property var leftOut: tier.modelData.left_out
            readonly property var direct: tier.modelData.direct || null
            width: parent ? parent.width : 0
            spacing: Theme.unit / 2

            AppText {
                width: parent.width
                font.weight: Font.DemiBold
                text: (tier.modelData.tier === 1 ? qsTr("Unit") : qsTr("Kelurahan")) + (tier.modelData.round > 1 ? " · " + qsTr("putaran %1").arg(tier.modelData.round) : "")
                      + ": " + (tier.missing.length > 0 ? qsTr("%1 masuk, %2 belum").arg(tier.modelData.units).arg(tier.missing.length) : qsTr("%1 masuk").arg(tier.modelData.units))
                color: tier.missing.length > 0 ? Theme.waits : Theme.ink
            }
            AppText { visible: tier.missing.length > 0; width: parent.width; color: Theme.waits; text: qsTr("Belum: %1").arg(tier.missing.join(", ")) }
            AppText { visible: text.length > 0; width: parent.width; color: Theme.faint; text: card.figures(tier.modelData) }
            Repeater {
                model: tier.leftOut
                AppText {
                    required property var modelData
                    width: parent ? parent.width : 0
                    color: modelData.reason === "IN_SUM" || modelData.reason === "REPLACED" ? Theme.faint : Theme.wrong
                    text: modelData.unit + ": " + (card.reasons[modelData.reason] || modelData.reason)
                }
            }
            AppText { visible: tier.direct !== null && tier.direct.signed === null; width: parent.width; color: Theme.waits; text: qsTr("Pemilihan langsung: jumlah semua unit belum ditandatangani. Sementara terbanyak: %1").arg(tier.direct !== null ? tier.direct.elected.concat(tier.direct.tie ? tier.direct.tie.names : []).join(", ") : "") }
            AppText { visible: tier.modelData.elected.length > 0 && !(card.members.length > 0 && (tier.modelData.tier > 1 || tier.direct !== null)); width: parent.width; text: qsTr("Terpilih: %1").arg(tier.modelData.elected.map((person) => person.name).join(", ")) }
        }
    }
    Column {
        objectName: "boardRoster"
        visible: card.members.length > 0
        width: parent.width
        spacing: Theme.unit / 2
        AppText { width: parent.width; font.weight: Font.DemiBold; text: card.village.board ? qsTr("Anggota BKM: %1 dari %2 kursi").arg(card.members.length).arg(card.village.board.seats) : "" }
        Repeater {
            model: card.members
            AppText {
                required property int index
                required property var modelData
                width: parent ? parent.width : 0
                text: (index + 1) + ". " + modelData.name + (modelData.unit.length > 0 ? " · " + modelData.unit : "") + " · " + modelData.votes + (modelData.coordinator ? " · " + qsTr("koordinator") : "")
            }
        }
    }
}
