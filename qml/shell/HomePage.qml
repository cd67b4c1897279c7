pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

Page {
    id: page
    required property AppSession session

    signal openRecords(string form, string title)
    signal openForm(string form)
    signal resumeForm(string draft)
    signal openCount(string draft)
    signal openElection()
    signal openSupervisor()
    signal openSync()
    signal openSettings()
    signal openSearch()
    signal openCycle()
    signal openRecord(string record)

    heading: session.villageName
    subheading: session.user + (session.village.length > 0 ? " · " + session.village : "")
    canGoBack: false
    wide: true
    unsent: session.unsent
    refused: session.refused
    onSyncRequested: page.openSync()

    readonly property bool narrow: width < height

    HomeModel { id: home; session: page.session }

    CycleModel { id: cycle; session: page.session }
    readonly property var fgds: cycle.fgd
    readonly property var houses: cycle.households
    readonly property var boxes: cycle.counts

    AppButton {
        objectName: "toSearch"
        visible: page.session.village.length > 0
        width: parent.width
        text: qsTr("Cari nama, rumah, atau isian lain")
        glyph: "search"
        onClicked: page.openSearch()
    }
    VillageList {
        visible: page.session.villages.length > 1
        width: parent.width
        villages: cycle.villages
        current: page.session.village
        onChosen: (code) => page.session.village = code
    }
    Card {
        visible: page.session.recoveryCode.length > 0
        width: parent.width
        color: Theme.waitsSoft
        AppText { width: parent.width; font.weight: Font.DemiBold; text: qsTr("Kode pemulihan: tulis di kertas dan simpan di kantor") }
        AppText { width: parent.width; font.pixelSize: Theme.title; text: page.session.recoveryCode }
    }
    Card {
        visible: !page.session.enrolled
        width: parent.width
        AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Hubungkan tablet ini") }
        AppText { width: parent.width; color: Theme.faint; text: qsTr("Tempelkan teks undangan dari pengurus. Perlu jaringan sekali ini saja.") }
        Field { id: invitation; objectName: "invitation"; width: parent.width; placeholderText: "rembug1:…"; Accessible.name: qsTr("Undangan") }
        AppButton { objectName: "join"; primary: true; text: qsTr("Hubungkan"); glyph: "link"; enabled: invitation.text.length > 0 && !page.session.busy; onClicked: page.session.enrol(invitation.text) }
    }
    Grid {
        id: cards
        visible: page.session.village.length > 0
        width: parent.width
        columns: page.narrow ? 1 : 3
        spacing: 2 * Theme.unit
        readonly property real cardWidth: (width - (columns - 1) * spacing) / columns
        readonly property real cardHeight: page.narrow ? 0 : Math.max(fgdCard.implicitHeight, householdCard.implicitHeight, countCard.implicitHeight)
        HomeCard { id: fgdCard; objectName: "fgdCard"; width: cards.cardWidth; height: Math.max(implicitHeight, cards.cardHeight); text: qsTr("FGD"); glyph: "forum"; amount: home.fgds; planned: page.fgds.planned || 0; unit: qsTr("diskusi tercatat")
            onClicked: page.openRecords("fgd-refleksi-kemiskinan", qsTr("FGD")) }
        HomeCard { id: householdCard; objectName: "householdCard"; width: cards.cardWidth; height: Math.max(implicitHeight, cards.cardHeight); text: qsTr("Pemetaan"); glyph: "home"; amount: home.households; planned: page.houses.planned || 0; bars: page.houses.by_rt || []; unit: qsTr("rumah tercatat")
            onClicked: page.openRecords("pemetaan-swadaya-rumah-tangga", qsTr("Pemetaan")) }
        HomeCard { id: countCard; objectName: "countCard"; width: cards.cardWidth; height: Math.max(implicitHeight, cards.cardHeight); text: qsTr("Pemilihan"); glyph: "how_to_vote"; amount: home.tallies; planned: page.boxes.planned || 0; unit: qsTr("kotak suara dihitung")
            onClicked: page.openElection() }
    }
    AppText { visible: home.tasks.length > 0; width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Tugas") }
    Repeater {
        model: home.tasks
        TaskCard {
            required property var modelData
            width: parent ? parent.width : 0
            task: modelData
            onOpenRecord: (record) => page.openRecord(record)
            onAnswered: (id, text) => home.answerTask(id, text)
        }
    }
    AppText { visible: home.drafts.length > 0; width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Belum selesai") }
    Repeater {
        model: home.drafts
        Card {
            id: draft
            required property var modelData
            width: parent ? parent.width : 0
            padding: 2 * Theme.unit
            Item {
                width: parent.width
                height: Theme.touch
                Column {
                    anchors { left: parent.left; right: goOn.left; verticalCenter: parent.verticalCenter }
                    AppText { width: parent.width; font.weight: Font.DemiBold; elide: Text.ElideRight; maximumLineCount: 1; text: draft.modelData.count ? qsTr("Hitung suara") + (draft.modelData.unit.length > 0 ? " · " + draft.modelData.unit : "") : draft.modelData.title }
                    AppText { width: parent.width; color: Theme.faint; font.pixelSize: Theme.hint; text: qsTr("%1 isian · tersimpan %2").arg(draft.modelData.steps).arg(draft.modelData.saved) }
                }
                AppButton {
                    id: goOn
                    objectName: "resume"
                    anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    text: qsTr("Lanjutkan")
                    glyph: "play_arrow"
                    onClicked: draft.modelData.count ? page.openCount(draft.modelData.id) : page.resumeForm(draft.modelData.id)
                }
            }
        }
    }
    AppText { visible: home.surveyForms.length > 0; width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Pertemuan dan survei lain") }
    Flow {
        width: parent.width
        spacing: 2 * Theme.unit
        Repeater {
            model: home.surveyForms
            AppButton {
                required property var modelData
                text: modelData.title
                glyph: "assignment"
                onClicked: page.openRecords(modelData.id, modelData.title)
            }
        }
    }
    Flow {
        width: parent.width
        spacing: 2 * Theme.unit
        AppButton { objectName: "toCycle"; text: qsTr("Papan siklus"); glyph: "event"; onClicked: page.openCycle() }
        AppButton { objectName: "toSync"; text: qsTr("Kirim dan terima"); glyph: "sync"; onClicked: page.openSync() }
        AppButton { objectName: "toSupervisor"; text: qsTr("Semua desa"); glyph: "table_chart"; onClicked: page.openSupervisor() }
        AppButton { objectName: "toSettings"; text: qsTr("Pengaturan"); glyph: "settings"; onClicked: page.openSettings() }
        AppButton { text: qsTr("Kunci"); glyph: "lock"; onClicked: page.session.lock() }
    }
}
