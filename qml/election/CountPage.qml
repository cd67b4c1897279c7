import QtQuick
import Rembug.App
import Rembug.Controls

// The election at one place, step by step, from the tata tertib to the signature. The step that is due shows itself.
Page {
    id: page
    objectName: "countPage"
    required property AppSession session
    required property AppSettings settings
    property string draft: ""

    signal openCount(string draft)

    // Who counts without keeping account of the session goes to the result when the reading is done.
    property bool closing: false
    property bool ending: false
    // Two counters are compared; and the paper that is read again for that.
    property bool comparing: false
    property int mending: 0
    // The papers that a correcting count took over have no order of reading: they are found in a list, not by a second counter.
    property bool listing: false
    readonly property bool taken: model.taken > 0

    readonly property string step: page.closing ? "result" : model.step
    readonly property bool board: page.step === "board"

    heading: model.unit.length === 0 ? qsTr("Pemilihan") : model.isSum ? qsTr("Jumlah %1").arg(model.unit) : qsTr("Pemilihan %1").arg(model.unit)
    subheading: session.villageName
    footerHeight: steps.implicitHeight
    hasNextStep: page.board && !model.comparing && !page.ending && !page.comparing && !page.listing
    filled: page.board
    unsent: session.unsent
    refused: session.refused
    // What was done about the count is seen from its beginning.
    onStepChanged: page.scroller.contentY = 0

    CountWords { id: words }
    CountModel {
        id: model
        session: page.session
        Component.onCompleted: page.draft.length > 0 ? model.resume(page.draft) : model.start()
    }
    CountSounds { id: sounds; on: page.settings.sounds }
    Connections {
        target: model
        function onHeard() { sounds.play("mark") }
        function onTakenBack() { sounds.play("undo") }
    }
    readonly property bool pausing: page.board && model.comparing
    onPausingChanged: if (page.pausing) sounds.play("pause")
    WitnessWindow { id: witness; count: model; visible: false }

    Shortcut { sequences: ["Ctrl+Return", "Ctrl+Enter"]; enabled: page.board; onActivated: model.nextBallot() }
    Shortcut { sequences: ["Ctrl+Z"]; enabled: page.board; onActivated: model.undo() }
    Shortcut { sequences: ["Ctrl+K"]; enabled: page.board; onActivated: model.blankBallot() }
    Shortcut { sequences: ["Ctrl+F"]; enabled: page.board; onActivated: counting.focusSearch() }

    AppText { objectName: "countError"; visible: model.error.length > 0 && !page.board; width: parent.width; color: Theme.wrong; text: model.error }
    Card {
        visible: model.correcting.length > 0 && !page.board
        width: parent.width
        padding: 2 * Theme.unit
        color: Theme.waitsSoft
        AppText { objectName: "correcting"; width: parent.width; text: qsTr("Berita acara perbaikan: %1").arg(model.correcting) }
        AppText { objectName: "takenOver"; visible: page.taken; width: parent.width; text: qsTr("%1 surat diambil dari hasil sebelumnya, tidak dibaca ulang: %2").arg(model.taken).arg(model.whyTaken) }
    }
    CountSettings { visible: page.step === "rules"; width: parent.width; count: model; words: words; onChosen: (settings) => model.setSettings(settings) }
    CountStep {
        visible: page.step === "open"
        width: parent.width
        heading: qsTr("Membuka pemungutan suara")
        words: qsTr("Tunjukkan kotak kosong. Bacakan ciri pemimpin yang disepakati warga dan tata tertib. Paling sedikit dua saksi hadir, satu di antaranya perempuan. Daftar pemilih dan aturan sesudah ini beku.")
        action: qsTr("Buka")
        glyph: "lock_open"
        buttonName: "openPolls"
        onDone: model.tell({ stage: "OPENED", rules_hash: model.rulesHash })
        OpeningCriteria { width: parent.width; session: page.session }
        AppText { width: parent.width; color: Theme.faint; font.pixelSize: Theme.hint; wrapMode: Text.WrapAnywhere; text: qsTr("Sidik tata tertib: %1").arg(model.rulesHash) }
    }
    CountStep {
        visible: page.step === "voting"
        width: parent.width
        heading: qsTr("Warga sedang memilih")
        words: qsTr("Setiap orang menandatangani daftar hadir, mendapat satu surat, menulis sendiri, melipat, memasukkan ke kotak. Siapa menulis siapa tidak dicatat di mana pun.")
        action: qsTr("Tutup pemungutan suara")
        glyph: "lock"
        buttonName: "closePolls"
        onDone: model.enter("CLOSED")
    }
    CountFigures { visible: page.step === "figures"; width: parent.width; count: model; words: words }
    CountNames { visible: page.step === "names"; width: parent.width; count: model }
    CountResult { visible: page.step === "result"; width: parent.width; count: model; words: words; language: page.session.language; onCountAgain: page.closing = false; onDone: page.back(); onOpenCount: (draft) => page.openCount(draft) }

    body: [
        CountBoard { id: counting; anchors.fill: parent; visible: page.board; count: model; words: words; mending: page.mending; onMended: { page.mending = 0; page.comparing = !page.taken; page.listing = page.taken } },
        ReadingEnds { anchors.fill: parent; visible: page.board && page.ending; count: model; onGoOn: page.ending = false },
        ComparePause { anchors.fill: parent; session: page.session; visible: page.board && model.comparing && !page.comparing; count: model; onTwoCounters: page.comparing = true },
        CompareCounters { anchors.fill: parent; visible: page.board && page.comparing; count: model; words: words; onClosed: page.comparing = false; onMend: (paper) => { page.comparing = false; page.mending = paper } },
        PaperList { anchors.fill: parent; visible: page.board && page.listing; count: model; words: words; onClosed: page.listing = false; onMend: (paper) => { page.listing = false; page.mending = paper } }
    ]
    footer: [
        Flow {
            id: steps
            visible: page.board
            anchors { left: parent.left; right: parent.right; margins: 2 * Theme.unit; verticalCenter: parent.verticalCenter }
            layoutDirection: Theme.leftHanded ? Qt.LeftToRight : Qt.RightToLeft
            spacing: 1.5 * Theme.unit
            AppButton {
                objectName: "nextBallot"
                visible: page.mending === 0
                primary: true
                enabled: model.hand.length > 0
                text: qsTr("Surat berikutnya")
                glyph: "arrow_forward"
                onClicked: model.nextBallot()
            }
            AppButton {
                objectName: "undo"
                enabled: model.hand.length > 0 || (model.papers > 0 && page.mending === 0)
                glyph: "undo"
                text: model.hand.length > 0 ? qsTr("Batalkan “%1”").arg(model.lastName) : model.papers > 0 ? qsTr("Batalkan surat %1").arg(model.papers) : qsTr("Batalkan")
                onClicked: model.undo()
            }
            AppButton {
                objectName: "readingDone"
                visible: model.hand.length === 0 && page.mending === 0
                enabled: model.pile.length === 0
                text: page.taken ? qsTr("Semua surat sudah benar") : qsTr("Semua surat dibaca")
                glyph: "fact_check"
                onClicked: {
                    if (model.stage.length === 0) {
                        page.closing = true
                    } else if (model.papers === model.inBox) {
                        model.enter("COUNTED")
                    } else {
                        page.ending = true
                    }
                }
            }
            AppButton { objectName: "twoCounters"; visible: !page.taken && model.hand.length === 0 && model.papers > 0 && page.mending === 0; text: qsTr("Penghitung kedua"); glyph: "people"; onClicked: page.comparing = true }
            AppButton { objectName: "paperList"; visible: page.taken && model.hand.length === 0 && page.mending === 0; text: qsTr("Daftar surat"); glyph: "list"; onClicked: page.listing = true }
            AppButton { objectName: "witness"; text: qsTr("Layar saksi"); glyph: "tv"; onClicked: witness.visible ? witness.close() : witness.show() }
        }
    ]
}
