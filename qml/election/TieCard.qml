pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// A tie across the last seat: who gets it is decided in the open, by the remedies of the tata tertib in their order.
Card {
    id: card
    required property CountModel count
    required property CountWords words
    required property var tie  // names, seats_left
    property var chosen: []
    property string picked: ""
    readonly property var remedies: card.count.remedies
    readonly property string by: card.remedies.indexOf(card.picked) >= 0 ? card.picked : card.remedies.length > 0 ? card.remedies[0] : ""
    readonly property bool addingSeats: card.by === "ADD_SEATS"
    readonly property var taking: card.addingSeats ? card.tie.names : card.chosen
    readonly property var ranking: runoff.ranking
    readonly property var elected: runoff.elected
    readonly property bool runningOff: card.by === "RUNOFF"

    signal openCount(string draft)

    function settled() {
        if (card.count.stage === "RUNOFF") {
            card.count.enter("NAMES_SETTLED")
        }
    }
    onVisibleChanged: if (visible) runoff.load()
    onTieChanged: if (visible) runoff.load()

    padding: 2 * Theme.unit
    spacing: 1.5 * Theme.unit
    color: Theme.waitsSoft

    CountRunoff { id: runoff; count: card.count; onBegun: (draft) => card.openCount(draft) }

    AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; color: Theme.waits; text: qsTr("Suara sama: %1 orang untuk %2 kursi").arg(card.tie.names.length).arg(card.tie.seats_left) }
    AppText { width: parent.width; text: qsTr("Bukan abjad, bukan umur, bukan siapa lebih dulu. Yang memutuskan cara di tata tertib, menurut urutannya, di depan saksi.") }
    Flow {
        width: parent.width
        spacing: Theme.unit
        Repeater {
            model: card.remedies
            ChoiceButton {
                required property string modelData
                objectName: "remedy-" + modelData
                text: card.words.remedies[modelData]
                chosen: card.by === modelData
                onClicked: card.picked = modelData
            }
        }
    }
    Column {
        visible: card.runningOff && runoff.hash.length === 0
        width: parent.width
        spacing: Theme.unit
        AppText { width: parent.width; text: card.count.stage === "RUNOFF" ? qsTr("Menunggu hasil pemungutan ulang. Lanjutkan hitungannya dari halaman Pemilihan; hasil yang sudah ditandatangani muncul di sini.") : qsTr("Kotak sendiri, hanya nama yang sama suaranya, sebanyak kursi yang tersisa. Hitungan ini menunggu.") }
        AppButton { objectName: "startRunoff"; visible: card.count.stage !== "RUNOFF"; text: qsTr("Mulai pemungutan ulang"); glyph: "how_to_vote"; onClicked: runoff.start() }
    }
    Column {
        visible: card.runningOff && runoff.hash.length > 0
        width: parent.width
        spacing: Theme.unit
        AppText { objectName: "runoffResult"; width: parent.width; font.weight: Font.DemiBold; text: qsTr("Pemungutan ulang: %1").arg(card.ranking.map((person) => person.name + " " + person.votes).join(", ")) }
        AppText { visible: card.elected.length === 0; width: parent.width; text: qsTr("Suaranya sama lagi: cara berikutnya menurut tata tertib.") }
        AppButton {
            objectName: "useRunoff"
            visible: card.elected.length > 0
            primary: true
            text: qsTr("Pakai hasil itu: %1").arg(card.elected.join(", "))
            glyph: "gavel"
            onClicked: {
                card.count.tell({ decide: { tie: card.tie.names, chosen: card.elected, by: "RUNOFF", reason: qsTr("Pemungutan ulang"), runoff: runoff.hash } })
                card.settled()
            }
        }
    }
    AppText { visible: card.by === "DELIBERATION"; width: parent.width; text: qsTr("Adakah yang rela mundur? Catat siapa yang mendapat kursi.") }
    AppText { visible: card.addingSeats; width: parent.width; text: qsTr("Semua yang suaranya sama mendapat kursi, bila jumlah kursi tetap ganjil dan paling banyak 13.") }
    AppText { objectName: "noRemedy"; visible: card.remedies.length === 0; width: parent.width; color: Theme.wrong; text: qsTr("Semua cara menurut tata tertib sudah dicoba. Kursi itu tetap kosong sampai warga memutuskan.") }
    Flow {
        visible: (!card.runningOff || card.count.stage.length === 0) && !card.addingSeats && card.remedies.length > 0
        width: parent.width
        spacing: Theme.unit
        Repeater {
            model: card.tie.names
            ChoiceButton {
                required property string modelData
                objectName: "tied-" + modelData
                many: true
                text: modelData
                chosen: card.chosen.indexOf(modelData) >= 0
                onClicked: card.chosen = chosen ? card.chosen.filter((name) => name !== modelData) : card.chosen.concat([modelData])
            }
        }
    }
    Field { id: reason; objectName: "tieReason"; width: parent.width; placeholderText: qsTr("Cara memutuskan dan saksinya"); Accessible.name: placeholderText }
    Flow {
        width: parent.width
        spacing: Theme.unit
        AppButton {
            objectName: "decideTie"
            visible: (!card.runningOff || card.count.stage.length === 0) && card.remedies.length > 0
            primary: true
            text: qsTr("Catat keputusan")
            glyph: "gavel"
            enabled: card.taking.length > 0 && (card.addingSeats || card.taking.length <= card.tie.seats_left) && reason.text.trim().length > 0
            onClicked: { card.count.tell({ decide: { tie: card.tie.names, chosen: card.taking, by: card.by, reason: reason.text.trim() } }); card.chosen = []; card.settled() }
        }
        AppButton {
            objectName: "remedyFailed"
            visible: card.remedies.length > 0
            text: qsTr("Cara ini tidak berhasil")
            enabled: reason.text.trim().length > 0
            onClicked: { card.count.tell({ decide: { tie: card.tie.names, chosen: [], by: card.by, reason: reason.text.trim() } }); card.settled() }
        }
    }
}
